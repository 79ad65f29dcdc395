using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Data.Sqlite.Casework;

[DbContext(typeof(SqliteWaymarkDb))]
[Migration("20261124120000_AppendOnlyTrail")]
internal sealed class AppendOnlyTrail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(TrailGuard.Sqlite);
}
