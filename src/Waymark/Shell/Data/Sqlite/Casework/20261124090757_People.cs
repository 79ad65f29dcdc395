using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_child",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    surname = table.Column<string>(type: "TEXT", nullable: false),
                    forename = table.Column<string>(type: "TEXT", nullable: false),
                    middle_names = table.Column<string>(type: "TEXT", nullable: false),
                    known_as = table.Column<string>(type: "TEXT", nullable: false),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: false),
                    first_language = table.Column<string>(type: "TEXT", nullable: false),
                    communication = table.Column<string>(type: "TEXT", nullable: false),
                    address_line = table.Column<string>(type: "TEXT", nullable: false),
                    town = table.Column<string>(type: "TEXT", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: false),
                    locality = table.Column<string>(type: "TEXT", nullable: false),
                    address_restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<bool>(name: "sealed", type: "INTEGER", nullable: false),
                    sen_status = table.Column<string>(type: "TEXT", nullable: false),
                    primary_need = table.Column<string>(type: "TEXT", nullable: false),
                    school_urn = table.Column<string>(type: "TEXT", nullable: false),
                    year_group = table.Column<int>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_child", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    relationship = table.Column<string>(type: "TEXT", nullable: false),
                    parental_responsibility = table.Column<bool>(type: "INTEGER", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    barred = table.Column<bool>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_contact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_disability",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_disability", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    year_group = table.Column<int>(type: "INTEGER", nullable: true),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_enrolment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_flag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    talk_to = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_flag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_identifier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    system = table.Column<string>(type: "TEXT", nullable: false),
                    verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_identifier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_involvement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_involvement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_match",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_system = table.Column<string>(type: "TEXT", nullable: false),
                    source_key = table.Column<string>(type: "TEXT", nullable: false),
                    incoming = table.Column<string>(type: "TEXT", nullable: false),
                    candidate = table.Column<Guid>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    decided = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_match", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    surname = table.Column<string>(type: "TEXT", nullable: false),
                    forename = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_name", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    ukprn = table.Column<string>(type: "TEXT", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: false),
                    locality = table.Column<string>(type: "TEXT", nullable: false),
                    resourced_provision = table.Column<string>(type: "TEXT", nullable: false),
                    opened = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_search",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_search", x => new { x.key, x.child });
                });

            migrationBuilder.CreateTable(
                name: "people_sen_status",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sen_status", x => x.id);
                });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
