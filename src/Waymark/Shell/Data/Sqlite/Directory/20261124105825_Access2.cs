using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Sqlite.Directory
{
    /// <inheritdoc />
    public partial class Access2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "code_secret",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "invitation",
                table: "access_account",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "invited_until",
                table: "access_account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_code",
                table: "access_account",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "code_secret",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "invitation",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "invited_until",
                table: "access_account");

            migrationBuilder.DropColumn(
                name: "last_code",
                table: "access_account");
        }
    }
}
