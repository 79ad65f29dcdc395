using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class Partnership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "deprivation",
                table: "people_child",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inclusion_suspension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    sessions = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    sen_status = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    recorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_suspension", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_suspension_child",
                table: "inclusion_suspension",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_suspension_urn_from",
                table: "inclusion_suspension",
                columns: new[] { "urn", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "deprivation",
                table: "people_child");
        }
    }
}
