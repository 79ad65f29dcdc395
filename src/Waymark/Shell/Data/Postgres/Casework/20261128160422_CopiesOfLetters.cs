using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class CopiesOfLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_letter_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    gone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    gone_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter_copy", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_case",
                table: "plans_letter_copy",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_child",
                table: "plans_letter_copy",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_letter",
                table: "plans_letter_copy",
                column: "letter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_letter_copy");
        }
    }
}
