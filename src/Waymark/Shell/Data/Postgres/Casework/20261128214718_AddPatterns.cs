using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<string>(type: "text", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    newest = table.Column<DateOnly>(type: "date", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    told = table.Column<bool>(type: "boolean", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_pattern", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_pattern_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    newest = table.Column<DateOnly>(type: "date", nullable: true),
                    families = table.Column<string>(type: "text", nullable: false),
                    named = table.Column<string>(type: "text", nullable: false)
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
