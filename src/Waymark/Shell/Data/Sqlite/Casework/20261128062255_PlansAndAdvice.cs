using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class PlansAndAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    enough_for_giver = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    enough_for_council = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    enough_for_family = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    views = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    not_known = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_by = table.Column<string>(type: "TEXT", nullable: false),
                    @checked = table.Column<string>(name: "checked", type: "TEXT", nullable: false),
                    asked_back = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    look_at_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice", x => x.id);
                });

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
                name: "plans_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    sort = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    paragraph = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<string>(type: "TEXT", nullable: false),
                    fate = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    objection = table.Column<string>(type: "TEXT", nullable: false),
                    objected_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_recommendation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    links = table.Column<string>(type: "TEXT", nullable: false),
                    sources = table.Column<string>(type: "TEXT", nullable: false),
                    source_note = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    row_version = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    links = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row_change", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "plans_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: false),
                    @override = table.Column<string>(name: "override", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_account",
                table: "plans_advice",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_plans_advice_case",
                table: "plans_advice",
                column: "case");

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
                name: "IX_plans_recommendation_advice",
                table: "plans_recommendation",
                column: "advice");

            migrationBuilder.CreateIndex(
                name: "IX_plans_recommendation_case",
                table: "plans_recommendation",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_case",
                table: "plans_row",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_change_case",
                table: "plans_row_change",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_change_row_at",
                table: "plans_row_change",
                columns: new[] { "row", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_rewrite_case",
                table: "plans_row_rewrite",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_row_rewrite_row_recommendation",
                table: "plans_row_rewrite",
                columns: new[] { "row", "recommendation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_version_case_number",
                table: "plans_version",
                columns: new[] { "case", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_advice");

            migrationBuilder.DropTable(
                name: "plans_advice_file");

            migrationBuilder.DropTable(
                name: "plans_advice_note");

            migrationBuilder.DropTable(
                name: "plans_recommendation");

            migrationBuilder.DropTable(
                name: "plans_row");

            migrationBuilder.DropTable(
                name: "plans_row_change");

            migrationBuilder.DropTable(
                name: "plans_row_rewrite");

            migrationBuilder.DropTable(
                name: "plans_version");
        }
    }
}
