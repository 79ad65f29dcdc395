using Npgsql;
using Waymark.Core.Areas;
using Waymark.Shell.Data.Postgres;
using Waymark.Shell.Data.Sqlite;

namespace Waymark.Shell.Data;

/// <summary>Opens the stores of this installation. The one place that knows which engine is in use.</summary>
internal sealed class Stores(StoreSettings settings, IEnumerable<IStoreRepair>? repairs = null)
{
    public StoreSettings Settings => settings;

    /// <summary>Opens the casework of one area. The caller disposes it.</summary>
    public WaymarkDb Casework(AreaCode area) => CaseworkAt(PlaceOf(area), migrating: false);

    /// <summary>Opens the directory. The caller disposes it.</summary>
    public DirectoryDb Directory() => Directory(migrating: false);

    /// <summary>Builds what the framework knows of the tables, which every later opening shares. Asks no store.</summary>
    public void BuildModels()
    {
        using var directory = Directory();
        using var casework = CaseworkAt(settings.Engine == StoreEngine.Sqlite ? "unopened.db" : PostgresStores.DirectorySchema);
        _ = (directory.Model, casework.Model);
    }

    /// <summary>Makes the directory if it is missing and brings it to the present shape. Safe to repeat, and from several processes at once.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be used as it stands.</exception>
    public async Task PrepareDirectoryAsync(CancellationToken stop)
    {
        StoreFolder.Prepare(settings);
        await using var alone = await StoreLock.TakeAsync(settings, "directory", stop);
        CrashPoint.Pass("prepare.directory");
        await MakeSchemaAsync(PostgresStores.DirectorySchema, stop);
        await using var db = Directory(migrating: true);
        await StoreMigration.ApplyAsync(db, "The directory of this installation", upTo: null, stop);
    }

    /// <summary>
    /// Makes the casework store of an area if it is missing, finishes or clears what a killed process left, and brings it to the present
    /// shape. Safe to repeat, and from several processes at once.
    /// </summary>
    /// <exception cref="StoreRefusedException">The store cannot be used as it stands.</exception>
    public async Task PrepareCaseworkAsync(AreaCode area, CancellationToken stop)
    {
        StoreFolder.Prepare(settings);
        await using var alone = await LockAsync(area, stop);
        CrashPoint.Pass("prepare.locked");
        await PrepareAtAsync(area, PlaceOf(area), upTo: null, stop);
        CrashPoint.Pass("prepare.migrated");
        foreach (var repair in repairs ?? []) await repair.RepairAsync(this, area, stop);
    }

    /// <summary>The lock under which the store of an area is made, migrated or exchanged.</summary>
    public Task<StoreLock> LockAsync(AreaCode area, CancellationToken stop) => StoreLock.TakeAsync(settings, area.Value, stop);

    /// <summary>Whether the area has a casework store here. Makes nothing.</summary>
    public async Task<bool> HasCaseworkAsync(AreaCode area, CancellationToken stop)
    {
        if (settings.Engine == StoreEngine.Sqlite) return File.Exists(CaseworkFile(area));
        await using var db = Casework(area);
        return await PostgresStores.HasSchemaAsync(db, PlaceOf(area), stop);
    }

    public string CaseworkFile(AreaCode area) => Path.Combine(settings.FolderOf(area.Value), "casework.db");

    /// <summary>Where the casework of an area stands: a file of SQLite or a schema of PostgreSQL.</summary>
    public string PlaceOf(AreaCode area) =>
        settings.Engine == StoreEngine.Sqlite ? CaseworkFile(area) : PostgresStores.SchemaOf(area.Value);

    /// <summary>Brings a store at that place to the shape of one migration, or to the present one.</summary>
    public async Task PrepareAtAsync(AreaCode area, string place, string? upTo, CancellationToken stop)
    {
        StoreFolder.Make(settings.FolderOf(area.Value));
        await MakeSchemaAsync(place, stop);
        await using var db = CaseworkAt(place, migrating: true);
        await StoreMigration.ApplyAsync(db, $"The casework of area {area}", upTo, stop);
    }

    /// <summary>Opens a casework store that stands elsewhere than the area's own: a copy that is being checked or restored.</summary>
    public WaymarkDb CaseworkAt(string place, bool migrating = false) => settings.Engine == StoreEngine.Sqlite
        ? new SqliteWaymarkDb(SqliteStores.Options<SqliteWaymarkDb>(place))
        : new PostgresWaymarkDb(PostgresStores.Options<PostgresWaymarkDb>(settings.Postgres, place, migrating));

    private DirectoryDb Directory(bool migrating) => settings.Engine == StoreEngine.Sqlite
        ? new SqliteDirectoryDb(SqliteStores.Options<SqliteDirectoryDb>(Path.Combine(settings.Folder, "directory.db")))
        : new PostgresDirectoryDb(PostgresStores.Options<PostgresDirectoryDb>(
            settings.Postgres, PostgresStores.DirectorySchema, migrating));

    private async Task MakeSchemaAsync(string schema, CancellationToken stop)
    {
        if (settings.Engine == StoreEngine.Sqlite) return;
        await using var connection = new NpgsqlConnection(settings.Postgres);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE SCHEMA IF NOT EXISTS {PostgresStores.Quoted(schema)}";
        await command.ExecuteNonQueryAsync(stop);
    }
}
