using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class Establishments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_establishment",
                columns: table => new
                {
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    opened = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ukprn = table.Column<string>(type: "TEXT", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: false),
                    town = table.Column<string>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    sen_unit = table.Column<bool>(type: "INTEGER", nullable: false),
                    resourced_provision = table.Column<bool>(type: "INTEGER", nullable: false),
                    successor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_establishment", x => x.urn);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_establishment_authority",
                table: "people_establishment",
                column: "authority");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_establishment");
        }
    }
}
