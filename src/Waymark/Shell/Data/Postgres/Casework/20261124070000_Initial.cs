using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_trail",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_trail", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "plans_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<DateOnly>(type: "date", nullable: true),
                    request_source = table.Column<string>(type: "text", nullable: false),
                    in_youth_accommodation = table.Column<bool>(type: "boolean", nullable: true),
                    request_outcome = table.Column<string>(type: "text", nullable: false),
                    request_decided = table.Column<DateOnly>(type: "date", nullable: true),
                    request_mediation = table.Column<bool>(type: "boolean", nullable: true),
                    request_tribunal = table.Column<bool>(type: "boolean", nullable: true),
                    moved_to = table.Column<string>(type: "text", nullable: false),
                    assessment_outcome = table.Column<string>(type: "text", nullable: false),
                    assessment_decided = table.Column<DateOnly>(type: "date", nullable: true),
                    assessment_mediation = table.Column<bool>(type: "boolean", nullable: true),
                    assessment_tribunal = table.Column<bool>(type: "boolean", nullable: true),
                    other_mediation = table.Column<bool>(type: "boolean", nullable: true),
                    other_tribunal = table.Column<bool>(type: "boolean", nullable: true),
                    week20 = table.Column<bool>(type: "boolean", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    officer = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_name = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_clock",
                columns: table => new
                {
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    clock = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    act_by = table.Column<DateOnly>(type: "date", nullable: false),
                    stopped = table.Column<DateOnly>(type: "date", nullable: true),
                    excused = table.Column<bool>(type: "boolean", nullable: false),
                    advised = table.Column<bool>(type: "boolean", nullable: false),
                    rule_version = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_clock", x => new { x.@case, x.clock, x.of, x.start });
                });

            migrationBuilder.CreateTable(
                name: "plans_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    withdraws = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_placement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan = table.Column<Guid>(type: "uuid", nullable: false),
                    named = table.Column<bool>(type: "boolean", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    ukprn = table.Column<string>(type: "text", nullable: false),
                    setting = table.Column<string>(type: "text", nullable: false),
                    setting_other = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    entered = table.Column<DateOnly>(type: "date", nullable: true),
                    left = table.Column<DateOnly>(type: "date", nullable: true),
                    sen_unit = table.Column<bool>(type: "boolean", nullable: true),
                    resourced_provision = table.Column<bool>(type: "boolean", nullable: true),
                    residential = table.Column<string>(type: "text", nullable: false),
                    work_based = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_placement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    started = table.Column<DateOnly>(type: "date", nullable: true),
                    residential = table.Column<string>(type: "text", nullable: false),
                    work_based = table.Column<string>(type: "text", nullable: false),
                    personal_budget = table.Column<bool>(type: "boolean", nullable: true),
                    organised_arrangements = table.Column<bool>(type: "boolean", nullable: true),
                    direct_payment = table.Column<string>(type: "text", nullable: false),
                    ceased = table.Column<DateOnly>(type: "date", nullable: true),
                    cease_reason = table.Column<string>(type: "text", nullable: false),
                    came_from = table.Column<string>(type: "text", nullable: false),
                    review_meeting = table.Column<DateOnly>(type: "date", nullable: true),
                    review_outcome = table.Column<string>(type: "text", nullable: false),
                    review_draft = table.Column<DateOnly>(type: "date", nullable: true),
                    review_decided = table.Column<DateOnly>(type: "date", nullable: true),
                    phase_transfer_due = table.Column<DateOnly>(type: "date", nullable: true),
                    phase_transfer_final = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plan", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_trail_actor_seq",
                table: "access_trail",
                columns: new[] { "actor", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_access_trail_child_seq",
                table: "access_trail",
                columns: new[] { "child", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_case_child",
                table: "plans_case",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_case_officer_stage",
                table: "plans_case",
                columns: new[] { "officer", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_clock_stopped_due",
                table: "plans_clock",
                columns: new[] { "stopped", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_event_case_on",
                table: "plans_event",
                columns: new[] { "case", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_placement_plan",
                table: "plans_placement",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_case",
                table: "plans_plan",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_child",
                table: "plans_plan",
                column: "child");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_trail");

            migrationBuilder.DropTable(
                name: "plans_case");

            migrationBuilder.DropTable(
                name: "plans_clock");

            migrationBuilder.DropTable(
                name: "plans_event");

            migrationBuilder.DropTable(
                name: "plans_placement");

            migrationBuilder.DropTable(
                name: "plans_plan");
        }
    }
}
