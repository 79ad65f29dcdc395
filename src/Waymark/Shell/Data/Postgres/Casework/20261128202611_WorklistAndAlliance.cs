using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class WorklistAndAlliance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "forum",
                table: "people_panel_sight",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    outcome_words = table.Column<string>(type: "text", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_action", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_attendee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    came = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_attendee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    known = table.Column<byte[]>(type: "bytea", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    chair = table.Column<string>(type: "text", nullable: false),
                    chair_account = table.Column<Guid>(type: "uuid", nullable: true),
                    held = table.Column<DateOnly>(type: "date", nullable: true),
                    finished = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes = table.Column<byte[]>(type: "bytea", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_rule_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_rule_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    of_social_care = table.Column<bool>(type: "boolean", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    measure = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    lost = table.Column<int>(type: "integer", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    respond_by = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<DateOnly>(type: "date", nullable: true),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    held = table.Column<int>(type: "integer", nullable: true),
                    acted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_pin",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    pinned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    pinned_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_pin", x => x.child);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    registers = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    sentence = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<int>(type: "integer", nullable: true),
                    undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_step", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_action_child",
                table: "inclusion_alliance_action",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_action_meeting",
                table: "inclusion_alliance_action",
                column: "meeting");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_action_outcome_due",
                table: "inclusion_alliance_action",
                columns: new[] { "outcome", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_attendee_account",
                table: "inclusion_alliance_attendee",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_attendee_meeting",
                table: "inclusion_alliance_attendee",
                column: "meeting");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_item_child",
                table: "inclusion_alliance_item",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_item_meeting_child",
                table: "inclusion_alliance_item",
                columns: new[] { "meeting", "child" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_meeting_day",
                table: "inclusion_alliance_meeting",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_alliance_note_meeting",
                table: "inclusion_alliance_note",
                column: "meeting");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_worklist_entry_child_rule",
                table: "inclusion_worklist_entry",
                columns: new[] { "child", "rule" },
                unique: true,
                filter: "ended IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_worklist_entry_ended_child",
                table: "inclusion_worklist_entry",
                columns: new[] { "ended", "child" });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_worklist_step_child",
                table: "inclusion_worklist_step",
                column: "child");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_alliance_action");

            migrationBuilder.DropTable(
                name: "inclusion_alliance_attendee");

            migrationBuilder.DropTable(
                name: "inclusion_alliance_item");

            migrationBuilder.DropTable(
                name: "inclusion_alliance_meeting");

            migrationBuilder.DropTable(
                name: "inclusion_alliance_note");

            migrationBuilder.DropTable(
                name: "inclusion_rule_change");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_entry");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_pin");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_run");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_step");

            migrationBuilder.DropColumn(
                name: "forum",
                table: "people_panel_sight");
        }
    }
}
