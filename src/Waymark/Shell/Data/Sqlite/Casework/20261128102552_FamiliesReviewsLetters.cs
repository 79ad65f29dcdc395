using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
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
                name: "plans_case_owner",
                columns: table => new
                {
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    next = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_case_owner", x => x.@case);
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

            migrationBuilder.CreateTable(
                name: "plans_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_family = table.Column<bool>(type: "INTEGER", nullable: false),
                    with = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "plans_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    arranger = table.Column<string>(type: "TEXT", nullable: false),
                    meeting = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    circulated = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reported = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    decided = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notified = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    final = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    not_amending = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    school_adds = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<int>(type: "INTEGER", nullable: true),
                    proposed = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_review_invitee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    asks = table.Column<string>(type: "TEXT", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    there = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_review_invitee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_review_meeting",
                columns: table => new
                {
                    review = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
