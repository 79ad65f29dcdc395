using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    enough_for_giver = table.Column<DateOnly>(type: "date", nullable: true),
                    enough_for_council = table.Column<DateOnly>(type: "date", nullable: true),
                    enough_for_family = table.Column<DateOnly>(type: "date", nullable: true),
                    author = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    views = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    not_known = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by = table.Column<string>(type: "text", nullable: false),
                    @checked = table.Column<string>(name: "checked", type: "text", nullable: false),
                    asked_back = table.Column<string>(type: "text", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    look_at_by = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_advice_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    advice = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_advice_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    advice = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_advice_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    advice = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    sort = table.Column<string>(type: "text", nullable: false),
                    area = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    paragraph = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<string>(type: "text", nullable: false),
                    fate = table.Column<string>(type: "text", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    objection = table.Column<string>(type: "text", nullable: false),
                    objected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_recommendation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    links = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    source_note = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<string>(type: "text", nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    row_version = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    links = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_row_rewrite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    row = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    advice_kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_row_rewrite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    @override = table.Column<string>(name: "override", type: "text", nullable: false)
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
