using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class Worklist : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "inclusion_rule_change");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_entry");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_pin");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_run");

            migrationBuilder.DropTable(
                name: "inclusion_worklist_step");
        }
    }
}
