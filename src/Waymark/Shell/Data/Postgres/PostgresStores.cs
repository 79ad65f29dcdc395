using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Waymark.Shell.Data.Postgres;

internal sealed class PostgresWaymarkDb(DbContextOptions<PostgresWaymarkDb> options) : WaymarkDb(options)
{
    // One chain per area: the lock is keyed by the schema that the connection stands in.
    protected internal override Task LockTrailAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.access_trail', 0))", stop);

    // Named one by one: without names the tables of every other area would be read as well.
    public override Task CountAgainAsync(CancellationToken stop)
    {
        var command = $"ANALYZE {string.Join(", ", Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Select(PostgresStores.Quoted))}";
        return Database.ExecuteSqlRawAsync(command, stop);
    }
}

internal sealed class PostgresDirectoryDb(DbContextOptions<PostgresDirectoryDb> options) : DirectoryDb(options);

/// <summary>How every PostgreSQL store of Waymark is opened: one schema each, chosen by the search path of the connection.</summary>
internal static class PostgresStores
{
    public static DbContextOptions<TDb> Options<TDb>(string connection, string schema, bool migrating = false)
        where TDb : DbContext =>
        StoreModel.Hooked(new DbContextOptionsBuilder<TDb>()
            .UseNpgsql(ConnectionString(connection, schema), npgsql =>
            {
                if (migrating) npgsql.MigrationsHistoryTable("__EFMigrationsHistory", schema);
            }))
            .Options;

    public static string ConnectionString(string connection, string schema) =>
        new NpgsqlConnectionStringBuilder(connection) { SearchPath = schema, CommandTimeout = 30 }.ToString();

    public static string SchemaOf(string area) => $"area_{area}";

    public static string Quoted(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);

    public static Task<bool> HasSchemaAsync(DbContext db, string schema, CancellationToken stop) =>
        db.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = {schema}) AS \"Value\"").SingleAsync(stop);

    public const string DirectorySchema = "directory";
}
