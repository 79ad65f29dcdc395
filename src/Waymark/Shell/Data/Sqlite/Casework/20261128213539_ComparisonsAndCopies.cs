using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class ComparisonsAndCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "plans_placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "held_for",
                table: "plans_letter_copy",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "reader",
                table: "plans_letter_copy",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plans_return_child_behind",
                columns: table => new
                {
                    comparison = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    then = table.Column<string>(type: "TEXT", nullable: false),
                    now = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_return_child_behind", x => new { x.comparison, x.measure, x.code, x.cause, x.number });
                });

            migrationBuilder.CreateTable(
                name: "plans_return_comparison",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    against = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    seen = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    now = table.Column<int>(type: "INTEGER", nullable: false),
                    numbers = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_return_comparison", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_rewrite_release",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_rewrite_release", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_reader",
                table: "plans_letter_copy",
                column: "reader");

            migrationBuilder.CreateIndex(
                name: "IX_plans_return_comparison_year_against",
                table: "plans_return_comparison",
                columns: new[] { "year", "against" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_return_child_behind");

            migrationBuilder.DropTable(
                name: "plans_return_comparison");

            migrationBuilder.DropTable(
                name: "plans_rewrite_release");

            migrationBuilder.DropIndex(
                name: "IX_plans_letter_copy_reader",
                table: "plans_letter_copy");

            migrationBuilder.DropColumn(
                name: "version",
                table: "plans_placement");

            migrationBuilder.DropColumn(
                name: "held_for",
                table: "plans_letter_copy");

            migrationBuilder.DropColumn(
                name: "reader",
                table: "plans_letter_copy");
        }
    }
}
