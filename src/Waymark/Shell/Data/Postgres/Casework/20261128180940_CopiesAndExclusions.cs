using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class CopiesAndExclusions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "decided",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "elsewhere",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "exam_missed",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "exam_on",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "followed",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "from_afternoon",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "looked_after",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reason2",
                table: "inclusion_suspension",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reason3",
                table: "inclusion_suspension",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "social_worker",
                table: "inclusion_suspension",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "inclusion_duty",
                columns: table => new
                {
                    suspension = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    of_social_care = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_duty", x => new { x.suspension, x.rule });
                });

            migrationBuilder.CreateTable(
                name: "inclusion_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suspension = table.Column<Guid>(type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<decimal>(type: "numeric", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    withdraws = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inclusion_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_letter_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter = table.Column<Guid>(type: "uuid", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "uuid", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    urn = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    gone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    gone_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_letter_copy", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_duty_child",
                table: "inclusion_duty",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_duty_due",
                table: "inclusion_duty",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "IX_inclusion_step_child",
                table: "inclusion_step",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_case",
                table: "plans_letter_copy",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_child",
                table: "plans_letter_copy",
                column: "child");

            migrationBuilder.CreateIndex(
                name: "IX_plans_letter_copy_letter",
                table: "plans_letter_copy",
                column: "letter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inclusion_duty");

            migrationBuilder.DropTable(
                name: "inclusion_step");

            migrationBuilder.DropTable(
                name: "plans_letter_copy");

            migrationBuilder.DropColumn(
                name: "decided",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "elsewhere",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "exam_missed",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "exam_on",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "followed",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "from_afternoon",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "looked_after",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "reason2",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "reason3",
                table: "inclusion_suspension");

            migrationBuilder.DropColumn(
                name: "social_worker",
                table: "inclusion_suspension");
        }
    }
}
