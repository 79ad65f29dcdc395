using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Waymark.Shell.Data.Postgres.Directory
{
    /// <inheritdoc />
    public partial class WaysOfSigningIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "last_code",
                table: "access_account",
                newName: "used_codes");

            migrationBuilder.CreateTable(
                name: "access_passkey_challenge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_passkey_challenge", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_provider_login",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_provider_login", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_provider_login_access_account_account",
                        column: x => x.account,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_recovery_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_recovery_code", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_recovery_code_access_account_account",
                        column: x => x.account,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_challenge_until",
                table: "access_passkey_challenge",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "IX_access_provider_login_account",
                table: "access_provider_login",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_access_provider_login_issuer_subject",
                table: "access_provider_login",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_recovery_code_account_hash",
                table: "access_recovery_code",
                columns: new[] { "account", "hash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_passkey_challenge");

            migrationBuilder.DropTable(
                name: "access_provider_login");

            migrationBuilder.DropTable(
                name: "access_recovery_code");

            migrationBuilder.RenameColumn(
                name: "used_codes",
                table: "access_account",
                newName: "last_code");
        }
    }
}
