using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class AdviceWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "look_at_by",
                table: "plans_advice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plans_advice_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    pages = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_advice_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row_rewrite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    row = table.Column<Guid>(type: "TEXT", nullable: false),
                    recommendation = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    advice_kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row_rewrite", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_look_at_by",
                table: "plans_advice",
                column: "look_at_by");

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_file_advice",
                table: "plans_advice_file",
                column: "advice");

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_file_case",
                table: "plans_advice_file",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_note_advice",
                table: "plans_advice_note",
                column: "advice");

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_note_case",
                table: "plans_advice_note",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_rewrite_case",
                table: "plans_row_rewrite",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_rewrite_row_recommendation",
                table: "plans_row_rewrite",
                columns: new[] { "row", "recommendation" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_advice_file");

            migrationBuilder.DropTable(
                name: "plans_advice_note");

            migrationBuilder.DropTable(
                name: "plans_row_rewrite");

            migrationBuilder.DropIndex(
                name: "IX_plans_advice_look_at_by",
                table: "plans_advice");

            migrationBuilder.DropColumn(
                name: "look_at_by",
                table: "plans_advice");
        }
    }
}
