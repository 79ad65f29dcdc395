using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Casework
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
