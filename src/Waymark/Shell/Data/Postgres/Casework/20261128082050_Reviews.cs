using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "plans_case_owner");

            migrationBuilder.DropTable(
                name: "plans_review");

            migrationBuilder.DropTable(
                name: "plans_review_invitee");

            migrationBuilder.DropTable(
                name: "plans_review_meeting");
        }
    }
}
