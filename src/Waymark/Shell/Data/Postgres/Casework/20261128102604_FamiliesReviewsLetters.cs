using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class FamiliesReviewsLetters : Migration
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
                name: "plans_case_owner",
                columns: table => new
                {
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    next = table.Column<DateOnly>(type: "date", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_case_owner", x => x.@case);
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
                name: "plans_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: false),
                    reader = table.Column<Guid>(type: "uuid", nullable: true),
                    way = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    ready_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_by = table.Column<string>(type: "text", nullable: false),
                    set_aside = table.Column<string>(type: "text", nullable: false),
                    held_for = table.Column<string>(type: "text", nullable: false),
                    recalled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recalled_by = table.Column<string>(type: "text", nullable: false),
                    recalled_for = table.Column<string>(type: "text", nullable: false),
                    told_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_letter_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter_text", x => x.id);
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
                    with = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "plans_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    thread = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    arranger = table.Column<string>(type: "text", nullable: false),
                    meeting = table.Column<DateOnly>(type: "date", nullable: true),
                    circulated = table.Column<DateOnly>(type: "date", nullable: true),
                    held = table.Column<DateOnly>(type: "date", nullable: true),
                    reported = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: false),
                    decided = table.Column<DateOnly>(type: "date", nullable: true),
                    notified = table.Column<DateOnly>(type: "date", nullable: true),
                    final = table.Column<DateOnly>(type: "date", nullable: true),
                    not_amending = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    school_adds = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<int>(type: "integer", nullable: true),
                    proposed = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_review_invitee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    asks = table.Column<string>(type: "text", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    there = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review_invitee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_review_meeting",
                columns: table => new
                {
                    review = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    found = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review_meeting", x => x.review);
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

            migrationBuilder.CreateIndex(
                name: "IX_plans_message_answered_on_answer_by",
                table: "plans_message",
                columns: new[] { "answered_on", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_message_child_with_at",
                table: "plans_message",
                columns: new[] { "child", "with", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_request_case",
                table: "plans_request",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_case_thread",
                table: "plans_review",
                columns: new[] { "case", "thread" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_state_meeting",
                table: "plans_review",
                columns: new[] { "state", "meeting" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_invitee_review",
                table: "plans_review_invitee",
                column: "review");

            migrationBuilder.CreateIndex(
                name: "IX_plans_review_meeting_case",
                table: "plans_review_meeting",
                column: "case");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_parent_decision");

            migrationBuilder.DropTable(
                name: "plans_case_owner");

            migrationBuilder.DropTable(
                name: "plans_family_point");

            migrationBuilder.DropTable(
                name: "plans_family_reply");

            migrationBuilder.DropTable(
                name: "plans_letter");

            migrationBuilder.DropTable(
                name: "plans_letter_text");

            migrationBuilder.DropTable(
                name: "plans_message");

            migrationBuilder.DropTable(
                name: "plans_request");

            migrationBuilder.DropTable(
                name: "plans_review");

            migrationBuilder.DropTable(
                name: "plans_review_invitee");

            migrationBuilder.DropTable(
                name: "plans_review_meeting");

            migrationBuilder.DropColumn(
                name: "self",
                table: "people_contact");
        }
    }
}
