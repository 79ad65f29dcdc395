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
                name: "access_opened",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    opened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_opened", x => x.id);
                });

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
                name: "exchange_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_by = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    errors = table.Column<long>(type: "bigint", nullable: false),
                    queries = table.Column<long>(type: "bigint", nullable: false),
                    counts = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    finished = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    message = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_child",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    surname = table.Column<string>(type: "text", nullable: false),
                    forename = table.Column<string>(type: "text", nullable: false),
                    middle_names = table.Column<string>(type: "text", nullable: false),
                    known_as = table.Column<string>(type: "text", nullable: false),
                    born = table.Column<DateOnly>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    ethnicity = table.Column<string>(type: "text", nullable: false),
                    first_language = table.Column<string>(type: "text", nullable: false),
                    communication = table.Column<string>(type: "text", nullable: false),
                    address_line = table.Column<string>(type: "text", nullable: false),
                    town = table.Column<string>(type: "text", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: false),
                    locality = table.Column<string>(type: "text", nullable: false),
                    address_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    @sealed = table.Column<bool>(name: "sealed", type: "boolean", nullable: false),
                    sen_status = table.Column<string>(type: "text", nullable: false),
                    primary_need = table.Column<string>(type: "text", nullable: false),
                    school_urn = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_child", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    relationship = table.Column<string>(type: "text", nullable: false),
                    parental_responsibility = table.Column<bool>(type: "boolean", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    barred = table.Column<bool>(type: "boolean", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_disability",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_disability", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    year_group = table.Column<int>(type: "integer", nullable: true),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_enrolment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_flag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    talk_to = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_flag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_identifier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    system = table.Column<string>(type: "text", nullable: false),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_identifier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_involvement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<bool>(type: "boolean", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_involvement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_match",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    source_system = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    incoming = table.Column<string>(type: "text", nullable: false),
                    candidate = table.Column<Guid>(type: "uuid", nullable: true),
                    rest = table.Column<string>(type: "text", nullable: false),
                    lead_only = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    decided = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_match", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    surname = table.Column<string>(type: "text", nullable: false),
                    forename = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_name", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    ukprn = table.Column<string>(type: "text", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: false),
                    locality = table.Column<string>(type: "text", nullable: false),
                    resourced_provision = table.Column<string>(type: "text", nullable: false),
                    opened = table.Column<DateOnly>(type: "date", nullable: true),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_search",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_search", x => new { x.key, x.child });
                });

            migrationBuilder.CreateTable(
                name: "people_sen_status",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sen_status", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    born = table.Column<DateOnly>(type: "date", nullable: true),
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
                    next_due = table.Column<DateOnly>(type: "date", nullable: true),
                    next_what = table.Column<string>(type: "text", nullable: false),
                    next_excused = table.Column<bool>(type: "boolean", nullable: false),
                    officer = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_name = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    kept = table.Column<string>(type: "text", nullable: false),
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
                    rule = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ours = table.Column<bool>(type: "boolean", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    act_by = table.Column<DateOnly>(type: "date", nullable: false),
                    stopped = table.Column<DateOnly>(type: "date", nullable: true),
                    excused = table.Column<bool>(type: "boolean", nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    rule_version = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_clock", x => new { x.@case, x.rule, x.of, x.start, x.turn });
                });

            migrationBuilder.CreateTable(
                name: "plans_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    withdraws = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_exception",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_head = table.Column<bool>(type: "boolean", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    impractical = table.Column<bool>(type: "boolean", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    family_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<string>(type: "text", nullable: false),
                    taken_back_why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_exception", x => x.id);
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
                name: "IX_access_opened_account_until",
                table: "access_opened",
                columns: new[] { "account", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_access_trail_actor_seq",
                table: "access_trail",
                columns: new[] { "actor", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_access_trail_child_seq",
                table: "access_trail",
                columns: new[] { "child", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_exchange_import_received_at",
                table: "exchange_import",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_exchange_import_sha256",
                table: "exchange_import",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_people_child_born",
                table: "people_child",
                column: "born");

            migrationBuilder.CreateIndex(
                name: "IX_people_child_school_urn",
                table: "people_child",
                column: "school_urn");

            migrationBuilder.CreateIndex(
                name: "IX_people_child_surname_forename",
                table: "people_child",
                columns: new[] { "surname", "forename" });

            migrationBuilder.CreateIndex(
                name: "IX_people_contact_account",
                table: "people_contact",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_people_contact_child",
                table: "people_contact",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_disability_child",
                table: "people_disability",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_enrolment_child",
                table: "people_enrolment",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_enrolment_urn_to",
                table: "people_enrolment",
                columns: new[] { "urn", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_people_flag_child",
                table: "people_flag",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_identifier_child",
                table: "people_identifier",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_identifier_value_kind",
                table: "people_identifier",
                columns: new[] { "value", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_people_involvement_account_to",
                table: "people_involvement",
                columns: new[] { "account", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_people_involvement_child",
                table: "people_involvement",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_involvement_team_to",
                table: "people_involvement",
                columns: new[] { "team", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_people_match_source_system_source_key",
                table: "people_match",
                columns: new[] { "source_system", "source_key" });

            migrationBuilder.CreateIndex(
                name: "IX_people_match_verdict_asked",
                table: "people_match",
                columns: new[] { "verdict", "asked" });

            migrationBuilder.CreateIndex(
                name: "IX_people_name_child",
                table: "people_name",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_need_child",
                table: "people_need",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_organisation_urn",
                table: "people_organisation",
                column: "urn",
                unique: true,
                filter: "urn <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_people_search_child",
                table: "people_search",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_people_sen_status_child",
                table: "people_sen_status",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_case_child",
                table: "plans_case",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_case_next_due",
                table: "plans_case",
                column: "next_due");

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
                name: "IX_plans_exception_case",
                table: "plans_exception",
                column: "case");

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
                name: "access_opened");

            migrationBuilder.DropTable(
                name: "access_trail");

            migrationBuilder.DropTable(
                name: "exchange_import");

            migrationBuilder.DropTable(
                name: "people_child");

            migrationBuilder.DropTable(
                name: "people_contact");

            migrationBuilder.DropTable(
                name: "people_disability");

            migrationBuilder.DropTable(
                name: "people_enrolment");

            migrationBuilder.DropTable(
                name: "people_flag");

            migrationBuilder.DropTable(
                name: "people_identifier");

            migrationBuilder.DropTable(
                name: "people_involvement");

            migrationBuilder.DropTable(
                name: "people_match");

            migrationBuilder.DropTable(
                name: "people_name");

            migrationBuilder.DropTable(
                name: "people_need");

            migrationBuilder.DropTable(
                name: "people_organisation");

            migrationBuilder.DropTable(
                name: "people_search");

            migrationBuilder.DropTable(
                name: "people_sen_status");

            migrationBuilder.DropTable(
                name: "plans_case");

            migrationBuilder.DropTable(
                name: "plans_clock");

            migrationBuilder.DropTable(
                name: "plans_event");

            migrationBuilder.DropTable(
                name: "plans_exception");

            migrationBuilder.DropTable(
                name: "plans_placement");

            migrationBuilder.DropTable(
                name: "plans_plan");
        }
    }
}
