using Microsoft.EntityFrameworkCore;
using Npgsql;
using Waymark.Core.Areas;
using Waymark.Shell.Data.Postgres;
using Waymark.Shell.Data.Sqlite;

namespace Waymark.Shell.Data;

/// <summary>Opens the stores of this installation. The one place that knows which engine is in use.</summary>
internal sealed class Stores(StoreSettings settings)
{
    public StoreSettings Settings => settings;

    /// <summary>Opens the casework of one area. The caller disposes it.</summary>
    public WaymarkDb Casework(AreaCode area) => Casework(area, migrating: false);

    /// <summary>Opens the directory. The caller disposes it.</summary>
    public DirectoryDb Directory() => Directory(migrating: false);

    /// <summary>Makes the directory if it is missing and brings it to the present shape.</summary>
    public async Task PrepareDirectoryAsync(CancellationToken stop)
    {
        await MakeRoomAsync(settings.Folder, PostgresStores.DirectorySchema, stop);
        await using var db = Directory(migrating: true);
        await db.Database.MigrateAsync(stop);
    }

    /// <summary>Makes the casework store of an area if it is missing and brings it to the present shape. Safe to repeat.</summary>
    public async Task PrepareCaseworkAsync(AreaCode area, CancellationToken stop)
    {
        await MakeRoomAsync(settings.FolderOf(area.Value), PostgresStores.SchemaOf(area.Value), stop);
        await using var db = Casework(area, migrating: true);
        await db.Database.MigrateAsync(stop);
    }

    public string CaseworkFile(AreaCode area) => Path.Combine(settings.FolderOf(area.Value), "casework.db");

    private WaymarkDb Casework(AreaCode area, bool migrating) => settings.Engine == StoreEngine.Sqlite
        ? new SqliteWaymarkDb(SqliteStores.Options<SqliteWaymarkDb>(CaseworkFile(area)))
        : new PostgresWaymarkDb(PostgresStores.Options<PostgresWaymarkDb>(
            settings.Postgres, PostgresStores.SchemaOf(area.Value), migrating));

    private DirectoryDb Directory(bool migrating) => settings.Engine == StoreEngine.Sqlite
        ? new SqliteDirectoryDb(SqliteStores.Options<SqliteDirectoryDb>(Path.Combine(settings.Folder, "directory.db")))
        : new PostgresDirectoryDb(PostgresStores.Options<PostgresDirectoryDb>(
            settings.Postgres, PostgresStores.DirectorySchema, migrating));

    private async Task MakeRoomAsync(string folder, string schema, CancellationToken stop)
    {
        System.IO.Directory.CreateDirectory(folder);
        if (settings.Engine == StoreEngine.Sqlite) return;
        await using var connection = new NpgsqlConnection(settings.Postgres);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE SCHEMA IF NOT EXISTS {new NpgsqlCommandBuilder().QuoteIdentifier(schema)}";
        await command.ExecuteNonQueryAsync(stop);
    }
}
