using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class CensusDifferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inclusion_census_gap",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    differs = table.Column<string>(type: "TEXT", nullable: false),
                    census_possible = table.Column<int>(type: "INTEGER", nullable: true),
                    census_authorised = table.Column<int>(type: "INTEGER", nullable: true),
                    census_unauthorised = table.Column<int>(type: "INTEGER", nullable: true),
                    register_possible = table.Column<int>(type: "INTEGER", nullable: true),
                    register_authorised = table.Column<int>(type: "INTEGER", nullable: true),
                    register_unauthorised = table.Column<int>(type: "INTEGER", nullable: true),
                    sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    settlement = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_census_gap", x => new { x.child, x.urn, x.year, x.term });
                });

            migrationBuilder.CreateTable(
                name: "inclusion_census_settlement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_census_settlement", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_census_gap_year_term_urn",
                table: "inclusion_census_gap",
                columns: new[] { "year", "term", "urn" });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_census_settlement_child",
                table: "inclusion_census_settlement",
                column: "child");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_census_gap");

            migrationBuilder.DropTable(
                name: "inclusion_census_settlement");
        }
    }
}
