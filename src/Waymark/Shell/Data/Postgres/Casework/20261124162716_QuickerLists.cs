using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class QuickerLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plans_clock_stopped_ours_due_kind_act_by_child",
                table: "plans_clock");

            migrationBuilder.CreateIndex(
                name: "IX_plans_clock_stopped_ours_due_case_kind_act_by_child",
                table: "plans_clock",
                columns: new[] { "stopped", "ours", "due", "case", "kind", "act_by", "child" });

            migrationBuilder.CreateIndex(
                name: "IX_people_organisation_urn_name",
                table: "people_organisation",
                columns: new[] { "urn", "name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plans_clock_stopped_ours_due_case_kind_act_by_child",
                table: "plans_clock");

            migrationBuilder.DropIndex(
                name: "IX_people_organisation_urn_name",
                table: "people_organisation");

            migrationBuilder.CreateIndex(
                name: "IX_plans_clock_stopped_ours_due_kind_act_by_child",
                table: "plans_clock",
                columns: new[] { "stopped", "ours", "due", "kind", "act_by", "child" });
        }
    }
}
