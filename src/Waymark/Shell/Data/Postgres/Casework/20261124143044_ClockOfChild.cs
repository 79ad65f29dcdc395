using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class ClockOfChild : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plans_clock_stopped_due",
                table: "plans_clock");

            migrationBuilder.AddColumn<Guid>(
                name: "child",
                table: "plans_clock",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("""UPDATE plans_clock SET child = (SELECT child FROM plans_case WHERE plans_case.id = plans_clock."case");""");

            migrationBuilder.CreateIndex(
                name: "IX_plans_clock_stopped_ours_due_kind_act_by_child",
                table: "plans_clock",
                columns: new[] { "stopped", "ours", "due", "kind", "act_by", "child" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plans_clock_stopped_ours_due_kind_act_by_child",
                table: "plans_clock");

            migrationBuilder.DropColumn(
                name: "child",
                table: "plans_clock");

            migrationBuilder.CreateIndex(
                name: "IX_plans_clock_stopped_due",
                table: "plans_clock",
                columns: new[] { "stopped", "due" });
        }
    }
}
