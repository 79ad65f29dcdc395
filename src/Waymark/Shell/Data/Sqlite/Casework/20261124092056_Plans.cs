using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_plans_clock",
                table: "plans_clock");

            migrationBuilder.RenameColumn(
                name: "facts",
                table: "plans_event",
                newName: "source");

            migrationBuilder.RenameColumn(
                name: "advised",
                table: "plans_clock",
                newName: "ours");

            migrationBuilder.RenameColumn(
                name: "clock",
                table: "plans_clock",
                newName: "rule");

            migrationBuilder.AddColumn<string>(
                name: "detail",
                table: "plans_event",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "of",
                table: "plans_event",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "turn",
                table: "plans_clock",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "ended",
                table: "plans_clock",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "plans_clock",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "born",
                table: "plans_case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due",
                table: "plans_case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "next_excused",
                table: "plans_case",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "next_what",
                table: "plans_case",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_plans_clock",
                table: "plans_clock",
                columns: new[] { "case", "rule", "of", "start", "turn" });

            migrationBuilder.CreateTable(
                name: "plans_exception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    of = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_head = table.Column<bool>(type: "INTEGER", nullable: false),
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    impractical = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    family_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_exception", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_case_next_due",
                table: "plans_case",
                column: "next_due");

            migrationBuilder.CreateIndex(
                name: "IX_plans_exception_case",
                table: "plans_exception",
                column: "case");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_exception");

            migrationBuilder.DropPrimaryKey(
                name: "PK_plans_clock",
                table: "plans_clock");

            migrationBuilder.DropIndex(
                name: "IX_plans_case_next_due",
                table: "plans_case");

            migrationBuilder.DropColumn(
                name: "detail",
                table: "plans_event");

            migrationBuilder.DropColumn(
                name: "of",
                table: "plans_event");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "plans_clock");

            migrationBuilder.DropColumn(
                name: "ended",
                table: "plans_clock");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "plans_clock");

            migrationBuilder.DropColumn(
                name: "born",
                table: "plans_case");

            migrationBuilder.DropColumn(
                name: "next_due",
                table: "plans_case");

            migrationBuilder.DropColumn(
                name: "next_excused",
                table: "plans_case");

            migrationBuilder.DropColumn(
                name: "next_what",
                table: "plans_case");

            migrationBuilder.RenameColumn(
                name: "source",
                table: "plans_event",
                newName: "facts");

            migrationBuilder.RenameColumn(
                name: "ours",
                table: "plans_clock",
                newName: "advised");

            migrationBuilder.RenameColumn(
                name: "rule",
                table: "plans_clock",
                newName: "clock");

            migrationBuilder.AddPrimaryKey(
                name: "PK_plans_clock",
                table: "plans_clock",
                columns: new[] { "case", "clock", "of", "start" });
        }
    }
}
