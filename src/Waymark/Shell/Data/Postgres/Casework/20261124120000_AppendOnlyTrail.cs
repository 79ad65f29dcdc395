using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Data.Postgres.Casework;

[DbContext(typeof(PostgresWaymarkDb))]
[Migration("20261124120000_AppendOnlyTrail")]
internal sealed class AppendOnlyTrail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(TrailGuard.Postgres);
}
