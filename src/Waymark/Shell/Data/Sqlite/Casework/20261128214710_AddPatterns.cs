using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class AddPatterns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inclusion_pattern",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    newest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    told = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_pattern", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_pattern_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    newest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    families = table.Column<string>(type: "TEXT", nullable: false),
                    named = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_pattern_run", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_pattern_ended",
                table: "inclusion_pattern",
                column: "ended");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_pattern_key",
                table: "inclusion_pattern",
                column: "key",
                unique: true,
                filter: "ended IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_pattern");

            migrationBuilder.DropTable(
                name: "inclusion_pattern_run");
        }
    }
}
