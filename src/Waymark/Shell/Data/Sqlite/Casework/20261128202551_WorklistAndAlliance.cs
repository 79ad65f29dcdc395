using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_words = table.Column<string>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_action", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_attendee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    agency = table.Column<string>(type: "TEXT", nullable: false),
                    came = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_attendee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    known = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    chair_account = table.Column<Guid>(type: "TEXT", nullable: true),
                    held = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    finished = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    minutes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_alliance_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_alliance_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_rule_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_rule_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    of_social_care = table.Column<bool>(type: "INTEGER", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    measure = table.Column<int>(type: "INTEGER", nullable: false),
                    change = table.Column<int>(type: "INTEGER", nullable: false),
                    lost = table.Column<int>(type: "INTEGER", nullable: false),
                    first = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    respond_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    held = table.Column<int>(type: "INTEGER", nullable: true),
                    acted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_pin",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    pinned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    pinned_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_pin", x => x.child);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    registers = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_worklist_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_worklist_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<int>(type: "INTEGER", nullable: true),
                    undoes = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
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
