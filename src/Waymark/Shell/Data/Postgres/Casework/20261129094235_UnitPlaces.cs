using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class UnitPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inclusion_unit_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_unit_places", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_worklist_entry_first",
                table: "inclusion_worklist_entry",
                column: "first");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_unit_places_urn",
                table: "inclusion_unit_places",
                column: "urn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_unit_places");

            migrationBuilder.DropIndex(
                name: "IX_inclusion_worklist_entry_first",
                table: "inclusion_worklist_entry");
        }
    }
}
