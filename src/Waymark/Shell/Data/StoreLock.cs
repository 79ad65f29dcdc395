using Npgsql;
using Waymark.Core.Areas;

namespace Waymark.Shell.Data;

/// <summary>
/// A lock between processes (and, with PostgreSQL, between machines) that the system itself gives back when its holder dies:
/// a locked file for SQLite, an advisory lock for PostgreSQL.
/// </summary>
internal sealed class StoreLock : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private readonly IAsyncDisposable held;

    private StoreLock(IAsyncDisposable held) => this.held = held;

    /// <summary>Name of the lock of whoever writes the lake of an area or puts another in its place.</summary>
    public static string Lake(AreaCode area) => $"{area}.lake";

    /// <summary>Waits until the lock is free, then holds it.</summary>
    public static async Task<StoreLock> TakeAsync(StoreSettings settings, string name, CancellationToken stop)
    {
        while (true)
        {
            if (await TryTakeAsync(settings, name, stop) is { } taken) return taken;
            await Task.Delay(Between, stop);
        }
    }

    /// <summary>Holds the lock, or gives null when someone else does.</summary>
    public static async Task<StoreLock?> TryTakeAsync(StoreSettings settings, string name, CancellationToken stop) =>
        settings.Engine == StoreEngine.Sqlite ? OfFile(settings, name) : await OfServerAsync(settings, name, stop);

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static StoreLock? OfFile(StoreSettings settings, string name)
    {
        var folder = Path.Combine(settings.Folder, "locks");
        StoreFolder.Make(folder);
        try
        {
            // The file stays: deleting it would let two holders lock two files of one name.
            return new StoreLock(new FileStream(Path.Combine(folder, name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<StoreLock?> OfServerAsync(StoreSettings settings, string name, CancellationToken stop)
    {
        // Outside the pool, so that closing it ends the session and with it the lock.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.Postgres) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock(hashtextextended('waymark.' || $1, 0))";
            command.Parameters.AddWithValue(name);
            if (await command.ExecuteScalarAsync(stop) is true) return new StoreLock(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
