using Microsoft.EntityFrameworkCore.Design;
using Waymark.Shell.Data.Postgres;
using Waymark.Shell.Data.Sqlite;

namespace Waymark.Shell.Data;

// Used by bin/migration only: they name an engine, never a real store.
internal sealed class SqliteCaseworkDesign : IDesignTimeDbContextFactory<SqliteWaymarkDb>
{
    public SqliteWaymarkDb CreateDbContext(string[] args) => new(SqliteStores.Options<SqliteWaymarkDb>("design.db"));
}

internal sealed class SqliteDirectoryDesign : IDesignTimeDbContextFactory<SqliteDirectoryDb>
{
    public SqliteDirectoryDb CreateDbContext(string[] args) => new(SqliteStores.Options<SqliteDirectoryDb>("design.db"));
}

internal sealed class PostgresCaseworkDesign : IDesignTimeDbContextFactory<PostgresWaymarkDb>
{
    public PostgresWaymarkDb CreateDbContext(string[] args) =>
        new(PostgresStores.Options<PostgresWaymarkDb>("Host=localhost", "design"));
}

internal sealed class PostgresDirectoryDesign : IDesignTimeDbContextFactory<PostgresDirectoryDb>
{
    public PostgresDirectoryDb CreateDbContext(string[] args) =>
        new(PostgresStores.Options<PostgresDirectoryDb>("Host=localhost", "design"));
}
