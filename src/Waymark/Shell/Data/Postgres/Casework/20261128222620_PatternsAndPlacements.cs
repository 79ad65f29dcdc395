using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class PatternsAndPlacements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "plans_placement",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "held_for",
                table: "plans_letter_copy",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "reader",
                table: "plans_letter_copy",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inclusion_arrangement_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_arrangement_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_out_of_school",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    last_urn = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    came = table.Column<string>(type: "text", nullable: false),
                    from_special = table.Column<bool>(type: "boolean", nullable: false),
                    consent = table.Column<string>(type: "text", nullable: false),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    child_said = table.Column<string>(type: "text", nullable: false),
                    sen_status = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    check_by = table.Column<DateOnly>(type: "date", nullable: false),
                    found = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_out_of_school", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_part_time",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    agreed = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    child_said = table.Column<string>(type: "text", nullable: false),
                    way_back = table.Column<string>(type: "text", nullable: false),
                    review_by = table.Column<DateOnly>(type: "date", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    sen_status = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    team_told = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_part_time", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_pattern",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<string>(type: "text", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    newest = table.Column<DateOnly>(type: "date", nullable: false),
                    weeks = table.Column<int>(type: "integer", nullable: false),
                    told = table.Column<bool>(type: "boolean", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_pattern", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_pattern_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    newest = table.Column<DateOnly>(type: "date", nullable: true),
                    families = table.Column<string>(type: "text", nullable: false),
                    named = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_pattern_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_placement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    commissioner = table.Column<string>(type: "text", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    review_by = table.Column<DateOnly>(type: "date", nullable: true),
                    ended = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false),
                    full_time = table.Column<bool>(type: "boolean", nullable: false),
                    registration = table.Column<string>(type: "text", nullable: false),
                    sen_status = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    looked_after = table.Column<bool>(type: "boolean", nullable: false),
                    needs_reviewed = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_version = table.Column<string>(type: "text", nullable: false),
                    risk_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    objectives = table.Column<string>(type: "text", nullable: false),
                    back_on = table.Column<DateOnly>(type: "date", nullable: true),
                    child_said = table.Column<string>(type: "text", nullable: false),
                    cost_aweek = table.Column<decimal>(type: "numeric", nullable: true),
                    funder = table.Column<string>(type: "text", nullable: false),
                    @override = table.Column<string>(name: "override", type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_placement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_provider",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    ukprn = table.Column<string>(type: "text", nullable: false),
                    setting_type = table.Column<string>(type: "text", nullable: false),
                    registered = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_provider", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_provider_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: false),
                    met = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_provider_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inclusion_register_gap",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    sessions = table.Column<int>(type: "integer", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_register_gap", x => new { x.child, x.urn, x.kind, x.from });
                });

            migrationBuilder.CreateTable(
                name: "plans_return_child_behind",
                columns: table => new
                {
                    comparison = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    then = table.Column<string>(type: "text", nullable: false),
                    now = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_return_child_behind", x => new { x.comparison, x.measure, x.code, x.cause, x.number });
                });

            migrationBuilder.CreateTable(
                name: "plans_return_comparison",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    against = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    seen = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    now = table.Column<int>(type: "integer", nullable: false),
                    numbers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_return_comparison", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_rewrite_release",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_rewrite_release", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_reader",
                table: "plans_letter_copy",
                column: "reader");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_arrangement_step_of",
                table: "inclusion_arrangement_step",
                column: "of");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_out_of_school_check_by",
                table: "inclusion_out_of_school",
                column: "check_by");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_out_of_school_child",
                table: "inclusion_out_of_school",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_part_time_child",
                table: "inclusion_part_time",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_part_time_end",
                table: "inclusion_part_time",
                column: "end");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_pattern_ended",
                table: "inclusion_pattern",
                column: "ended");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_pattern_key",
                table: "inclusion_pattern",
                column: "key",
                unique: true,
                filter: "ended IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_placement_child",
                table: "inclusion_placement",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_placement_end",
                table: "inclusion_placement",
                column: "end");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_placement_provider",
                table: "inclusion_placement",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_provider_check_provider",
                table: "inclusion_provider_check",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_register_gap_record",
                table: "inclusion_register_gap",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "IX_plans_return_comparison_year_against",
                table: "plans_return_comparison",
                columns: new[] { "year", "against" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_arrangement_step");

            migrationBuilder.DropTable(
                name: "inclusion_out_of_school");

            migrationBuilder.DropTable(
                name: "inclusion_part_time");

            migrationBuilder.DropTable(
                name: "inclusion_pattern");

            migrationBuilder.DropTable(
                name: "inclusion_pattern_run");

            migrationBuilder.DropTable(
                name: "inclusion_placement");

            migrationBuilder.DropTable(
                name: "inclusion_provider");

            migrationBuilder.DropTable(
                name: "inclusion_provider_check");

            migrationBuilder.DropTable(
                name: "inclusion_register_gap");

            migrationBuilder.DropTable(
                name: "plans_return_child_behind");

            migrationBuilder.DropTable(
                name: "plans_return_comparison");

            migrationBuilder.DropTable(
                name: "plans_rewrite_release");

            migrationBuilder.DropIndex(
                name: "IX_plans_letter_copy_reader",
                table: "plans_letter_copy");

            migrationBuilder.DropColumn(
                name: "version",
                table: "plans_placement");

            migrationBuilder.DropColumn(
                name: "held_for",
                table: "plans_letter_copy");

            migrationBuilder.DropColumn(
                name: "reader",
                table: "plans_letter_copy");
        }
    }
}
