using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class SchoolsCalendarsAndCover : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_cover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    away = table.Column<Guid>(type: "uuid", nullable: false),
                    away_name = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_cover", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_calendar_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kinds = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_calendar_feed", x => x.id);
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
                name: "IX_plans_calendar_feed_account",
                table: "plans_calendar_feed",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_plans_calendar_feed_secret_hash",
                table: "plans_calendar_feed",
                column: "secret_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_cover");

            migrationBuilder.DropTable(
                name: "plans_calendar_feed");
        }
    }
}
