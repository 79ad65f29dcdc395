using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "people_parent_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    sees = table.Column<bool>(type: "boolean", nullable: false),
                    speaks = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_parent_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_family_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reply = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    section = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    sent = table.Column<bool>(type: "boolean", nullable: false),
                    fate = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_family_point", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_family_reply",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    to = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    agrees = table.Column<string>(type: "text", nullable: false),
                    meeting = table.Column<bool>(type: "boolean", nullable: false),
                    meeting_words = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_family_reply", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_family = table.Column<bool>(type: "boolean", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    rule_version = table.Column<string>(type: "text", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    requester = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    family_consulted = table.Column<bool>(type: "boolean", nullable: true),
                    joined = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    acknowledgement = table.Column<string>(type: "text", nullable: false)
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
