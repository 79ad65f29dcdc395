using System.Data.Common;
using Microsoft.Data.Sqlite;
using Waymark.Core.Areas;

namespace Waymark.Shell.Data.Sqlite;

/// <summary>Copies a SQLite store page by page with the engine's own online backup: one part, <c>casework.db</c>.</summary>
internal sealed class SqliteCopy(Stores stores) : IStoreCopy
{
    private const string Part = "casework.db";
    private const int Corrupt = 11, NotADatabase = 26;

    public async Task<CopiedStore> SaveAsync(Scratch scratch, WritePart part, CancellationToken stop)
    {
        StoreFolder.Make(scratch.Folder);
        var copy = scratch.File(Part);
        await CopyAsync(stores.CaseworkFile(scratch.Area), copy, stop);
        CrashPoint.Pass("backup.copied");
        var copied = await ReadAsync(copy, stop);
        await part(Part, async to =>
        {
            await using var from = File.OpenRead(copy);
            await from.CopyToAsync(to, stop);
        });
        return copied;
    }

    public async Task<string> LoadAsync(Scratch scratch, CopiedStore copied, ReadPart part, CancellationToken stop)
    {
        StoreFolder.Make(scratch.Folder);
        var place = scratch.File(Part);
        await part(Part, async from =>
        {
            await using var to = File.Create(place);
            await from.CopyToAsync(to, stop);
        });
        return place;
    }

    public async Task<IReadOnlyList<string>> CheckAsync(string place, CopiedStore copied, CancellationToken stop)
    {
        var wrong = new List<string>();
        try
        {
            await using (var connection = await OpenAsync(place, stop))
            {
                wrong.AddRange((await TextsAsync(connection, "PRAGMA integrity_check", stop)).Where(line => line != "ok"));
                wrong.AddRange((await TextsAsync(connection, "PRAGMA foreign_key_check", stop)).Select(table => $"A row of {table} points to a row that is missing."));
            }
            wrong.AddRange(CopiedStores.Differences(copied, await ReadAsync(place, stop)));
        }
        catch (SqliteException broken)
        {
            wrong.Add(broken.Message);
        }
        return wrong;
    }

    public async Task<bool> IsEmptyAsync(AreaCode area, CancellationToken stop)
    {
        try
        {
            return !File.Exists(stores.CaseworkFile(area)) || (await ReadAsync(stores.CaseworkFile(area), stop)).Tables.All(table => table.Rows == 0);
        }
        catch (SqliteException damaged) when (IsDamage(damaged))
        {
            return false;
        }
    }

    public async Task ExchangeAsync(Scratch scratch, string place, CancellationToken stop)
    {
        var own = stores.CaseworkFile(scratch.Area);
        StoreFolder.Make(Path.GetDirectoryName(own)!);
        LetGo(place);
        try
        {
            // In one transaction of the store that is in use: readers go on, a kill in the middle is rolled back by SQLite itself.
            if (File.Exists(own)) await CopyAsync(own, scratch.File("before.db"), stop);
            await CopyAsync(place, own, stop);
        }
        catch (SqliteException damaged) when (IsDamage(damaged))
        {
            LetGo(own);
            foreach (var end in (string[])["", "-wal", "-shm"])
                if (File.Exists(own + end)) File.Move(own + end, own + ".damaged" + end, overwrite: true);
            File.Move(place, own);
        }
    }

    public bool IsDamage(DbException failure) => failure is SqliteException { SqliteErrorCode: Corrupt or NotADatabase };

    public Task<bool> AnythingLeftAsync(AreaCode area, CancellationToken stop) => Task.FromResult(Scratch.AnyFolder(stores, area));

    public Task ClearAsync(Scratch scratch, CancellationToken stop)
    {
        LetGo(scratch.File(Part));
        scratch.Empty();
        return Task.CompletedTask;
    }

    // A pooled connection would keep the log of a file that is moved, or the file itself after it is deleted.
    private static void LetGo(string file)
    {
        using var any = new SqliteConnection(SqliteStores.ConnectionString(file));
        SqliteConnection.ClearPool(any);
    }

    private static async Task CopyAsync(string from, string to, CancellationToken stop)
    {
        await using var source = await OpenAsync(from, stop);
        await using var target = await OpenAsync(to, stop);
        await Task.Run(() => source.BackupDatabase(target), stop);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteStores.ConnectionString(file)) { Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=30000; PRAGMA trusted_schema=OFF;";
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }

    private static async Task<CopiedStore> ReadAsync(string file, CancellationToken stop)
    {
        await using var connection = await OpenAsync(file, stop);
        var names = await TextsAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name", stop);
        var tables = new List<CopiedTable>();
        foreach (var name in names)
        {
            var rows = await TextsAsync(connection, $"SELECT count(*) FROM \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", stop);
            tables.Add(new CopiedTable(name, long.Parse(rows[0]), []));
        }
        var schema = names.Count == 0 ? [] : await TextsAsync(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\" DESC LIMIT 1", stop);
        var trail = names.Contains("access_trail") ? await TextsAsync(connection, "SELECT seq || ' ' || hex(hash) FROM access_trail ORDER BY seq DESC LIMIT 1", stop) : [];
        var end = trail is [var last] ? last.Split(' ') : ["0", ""];
        return new CopiedStore(schema.FirstOrDefault(""), long.Parse(end[0]), end[1], tables, new Dictionary<string, long>());
    }

    private static async Task<List<string>> TextsAsync(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<string>();
        while (await reader.ReadAsync(stop)) found.Add(reader.GetValue(0).ToString() ?? "");
        return found;
    }
}
