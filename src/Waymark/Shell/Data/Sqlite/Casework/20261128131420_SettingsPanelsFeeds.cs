using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class SettingsPanelsFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "deprivation",
                table: "people_child");

            migrationBuilder.AddColumn<bool>(
                name: "section41",
                table: "people_establishment",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "board",
                table: "inclusion_suspension",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "board_on",
                table: "inclusion_suspension",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "cancelled",
                table: "inclusion_suspension",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reconsidered",
                table: "inclusion_suspension",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reconsidered_on",
                table: "inclusion_suspension",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review",
                table: "inclusion_suspension",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "inclusion_suspension",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_cover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    away = table.Column<Guid>(type: "TEXT", nullable: false),
                    away_name = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_cover", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_consulted",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_consulted", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_panel_sight",
                columns: table => new
                {
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_panel_sight", x => new { x.meeting, x.child, x.account });
                });

            migrationBuilder.CreateTable(
                name: "plans_calendar_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_calendar_feed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_consultation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    thread = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: true),
                    sent = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    chased = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    chases = table.Column<string>(type: "TEXT", nullable: false),
                    reply = table.Column<string>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_way = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    grounds = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_why = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_consultation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_panel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    minutes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_panel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_panel_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    papers = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_panel_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_panel_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    came = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_panel_member", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_cover_away",
                table: "access_cover",
                column: "away");

            migrationBuilder.CreateIndex(
                name: "IX_access_cover_by_to",
                table: "access_cover",
                columns: new[] { "by", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_people_consulted_urn_child",
                table: "people_consulted",
                columns: new[] { "urn", "child" });

            migrationBuilder.CreateIndex(
                name: "IX_people_panel_sight_account_child",
                table: "people_panel_sight",
                columns: new[] { "account", "child" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_calendar_feed_account",
                table: "plans_calendar_feed",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_plans_calendar_feed_secret_hash",
                table: "plans_calendar_feed",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_consultation_case_thread",
                table: "plans_consultation",
                columns: new[] { "case", "thread" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_consultation_child",
                table: "plans_consultation",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_consultation_urn",
                table: "plans_consultation",
                column: "urn");

            migrationBuilder.CreateIndex(
                name: "IX_plans_panel_day",
                table: "plans_panel",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_plans_panel_item_case",
                table: "plans_panel_item",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_panel_item_meeting_case",
                table: "plans_panel_item",
                columns: new[] { "meeting", "case" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_panel_member_account",
                table: "plans_panel_member",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_plans_panel_member_meeting",
                table: "plans_panel_member",
                column: "meeting");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_cover");

            migrationBuilder.DropTable(
                name: "people_consulted");

            migrationBuilder.DropTable(
                name: "people_panel_sight");

            migrationBuilder.DropTable(
                name: "plans_calendar_feed");

            migrationBuilder.DropTable(
                name: "plans_consultation");

            migrationBuilder.DropTable(
                name: "plans_panel");

            migrationBuilder.DropTable(
                name: "plans_panel_item");

            migrationBuilder.DropTable(
                name: "plans_panel_member");

            migrationBuilder.DropColumn(
                name: "section41",
                table: "people_establishment");

            migrationBuilder.DropColumn(
                name: "board",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "board_on",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "cancelled",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "reconsidered",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "reconsidered_on",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "review",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "inclusion_suspension");

            migrationBuilder.AddColumn<int>(
                name: "deprivation",
                table: "people_child",
                type: "INTEGER",
                nullable: true);
        }
    }
}
