using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class Letters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice = table.Column<string>(type: "TEXT", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: false),
                    reader = table.Column<Guid>(type: "TEXT", nullable: true),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    ready_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    set_aside = table.Column<string>(type: "TEXT", nullable: false),
                    held_for = table.Column<string>(type: "TEXT", nullable: false),
                    recalled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recalled_by = table.Column<string>(type: "TEXT", nullable: false),
                    recalled_for = table.Column<string>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_letter_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter_text", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_case",
                table: "plans_letter",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_reader",
                table: "plans_letter",
                column: "reader");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_sent_at_recalled_at_ready_at",
                table: "plans_letter",
                columns: new[] { "sent_at", "recalled_at", "ready_at" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_text_name_number",
                table: "plans_letter_text",
                columns: new[] { "name", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_letter");

            migrationBuilder.DropTable(
                name: "plans_letter_text");
        }
    }
}
