using Microsoft.Data.Sqlite;
using Npgsql;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Crash;

/// <summary>Arranges each story once for an engine, and gives every crash a copy of its own.</summary>
public sealed class CrashStages : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-crash-");
    private readonly Dictionary<(StoreEngine, string), (CrashStory Story, StoreSettings Stores)> arranged = [];
    private int copies;

    /// <summary>Skips the test when the machine has no such engine.</summary>
    internal async Task<(CrashStory Story, StoreSettings Stores)> OfAsync(string engine, string story)
    {
        var key = (Enum.Parse<StoreEngine>(engine), story);
        if (!arranged.TryGetValue(key, out var stage)) arranged[key] = stage = await ArrangeAsync(key);
        var copy = new StoreSettings
        {
            Engine = key.Item1, Folder = Path.Combine(folder.FullName, $"{++copies}"),
            Postgres = key.Item1 == StoreEngine.Postgres ? (await PostgresServer.FreshDatabaseAsync(like: stage.Stores.Postgres))! : "",
        };
        Copy(new DirectoryInfo(stage.Stores.Folder), copy.Folder);
        return (stage.Story, copy);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<(CrashStory, StoreSettings)> ArrangeAsync((StoreEngine Engine, string Story) key)
    {
        var postgres = key.Engine == StoreEngine.Postgres ? await PostgresServer.FreshDatabaseAsync() : "";
        Assert.SkipWhen(postgres is null, "This machine has no PostgreSQL.");
        var stores = new StoreSettings { Engine = key.Engine, Folder = Path.Combine(folder.FullName, $"{key.Engine}-{key.Story}"), Postgres = postgres! };
        var story = CrashStory.All[key.Story]();
        await using (var here = new Installation(stores)) await story.ArrangeAsync(here);
        // Closes the logs of SQLite into their files, and leaves nobody at work in the database that is copied.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return (story, stores);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var below in from.GetDirectories()) Copy(below, Path.Combine(to, below.Name));
    }
}
