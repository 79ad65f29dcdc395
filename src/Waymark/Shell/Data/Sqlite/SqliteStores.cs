using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Waymark.Shell.Data.Sqlite;

internal sealed class SqliteWaymarkDb(DbContextOptions<SqliteWaymarkDb> options) : WaymarkDb(options)
{
    // SQLite has one writer: the write transaction itself is the lock.
    protected internal override Task LockTrailAsync(CancellationToken stop) => Task.CompletedTask;

    // A sample of each index is enough to tell a table of cases from one of children, and takes a fraction of a second.
    public override Task CountAgainAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; ANALYZE; PRAGMA analysis_limit=0;", stop);
}

internal sealed class SqliteDirectoryDb(DbContextOptions<SqliteDirectoryDb> options) : DirectoryDb(options);

/// <summary>How every SQLite store of Waymark is opened: write-ahead log, every commit on disk before it is acknowledged.</summary>
internal static class SqliteStores
{
    public static DbContextOptions<TDb> Options<TDb>(string file)
        where TDb : DbContext =>
        StoreModel.Hooked(new DbContextOptionsBuilder<TDb>()
            .UseSqlite(ConnectionString(file))
            .AddInterceptors(Pragmas.Instance))
            .Options;

    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = true,
    }.ToString();

    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();
        private const string Sql =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
