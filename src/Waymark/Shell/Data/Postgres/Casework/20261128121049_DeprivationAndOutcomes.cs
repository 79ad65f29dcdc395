using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Casework
{
    /// <inheritdoc />
    public partial class DeprivationAndOutcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "deprivation",
                table: "people_child");

            migrationBuilder.AddColumn<string>(
                name: "board",
                table: "inclusion_suspension",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "board_on",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "cancelled",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reconsidered",
                table: "inclusion_suspension",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reconsidered_on",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review",
                table: "inclusion_suspension",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "inclusion_suspension",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                type: "integer",
                nullable: true);
        }
    }
}
