using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class Families : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "self",
                table: "people_contact",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "people_parent_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    sees = table.Column<bool>(type: "INTEGER", nullable: false),
                    speaks = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_parent_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_family_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reply = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    sent = table.Column<bool>(type: "INTEGER", nullable: false),
                    fate = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_family_point", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_family_reply",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    agrees = table.Column<string>(type: "TEXT", nullable: false),
                    meeting = table.Column<bool>(type: "INTEGER", nullable: false),
                    meeting_words = table.Column<string>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_family_reply", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_family = table.Column<bool>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rule_version = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    requester = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    family_consulted = table.Column<bool>(type: "INTEGER", nullable: true),
                    joined = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    acknowledgement = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_request", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_parent_decision_child",
                table: "people_parent_decision",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_parent_decision_contact",
                table: "people_parent_decision",
                column: "contact");

            migrationBuilder.CreateIndex(
                name: "IX_plans_family_point_case",
                table: "plans_family_point",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_family_point_reply",
                table: "plans_family_point",
                column: "reply");

            migrationBuilder.CreateIndex(
                name: "IX_plans_family_point_sent_fate",
                table: "plans_family_point",
                columns: new[] { "sent", "fate" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_family_reply_case",
                table: "plans_family_reply",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_message_answered_on_answer_by",
                table: "plans_message",
                columns: new[] { "answered_on", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_message_child_at",
                table: "plans_message",
                columns: new[] { "child", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_request_case",
                table: "plans_request",
                column: "case");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_parent_decision");

            migrationBuilder.DropTable(
                name: "plans_family_point");

            migrationBuilder.DropTable(
                name: "plans_family_reply");

            migrationBuilder.DropTable(
                name: "plans_message");

            migrationBuilder.DropTable(
                name: "plans_request");

            migrationBuilder.DropColumn(
                name: "self",
                table: "people_contact");
        }
    }
}
