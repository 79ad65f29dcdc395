using Waymark.Bench;
using Microsoft.Data.Sqlite;
using Npgsql;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>Arranges each stage once for an engine, and gives every crash a copy of its own.</summary>
public sealed class CrashStages : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-crash-");
    private readonly Dictionary<(StoreEngine, Type), (CrashStage Stage, StoreSettings Stores)> arranged = [];
    private int copies;

    /// <summary>Skips the test when the machine has no such engine.</summary>
    internal async Task<(CrashStory Story, StoreSettings Stores)> OfAsync(StoreEngine engine, string name)
    {
        var story = CrashStory.All[name]();
        var kind = (engine, story.Stage.GetType());
        if (!arranged.TryGetValue(kind, out var found)) arranged[kind] = found = await ArrangeAsync(engine, story.Stage);
        story.Stage = found.Stage;
        var copy = new StoreSettings
        {
            Engine = engine, Folder = Path.Combine(folder.FullName, $"{++copies}"),
            Postgres = engine == StoreEngine.Postgres ? (await PostgresServer.FreshDatabaseAsync(like: found.Stores.Postgres))! : "",
        };
        Copy(new DirectoryInfo(found.Stores.Folder), copy.Folder);
        return (story, copy);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<(CrashStage, StoreSettings)> ArrangeAsync(StoreEngine engine, CrashStage stage)
    {
        var postgres = engine == StoreEngine.Postgres ? await PostgresServer.FreshDatabaseAsync() : "";
        Assert.SkipWhen(postgres is null, "This machine has no PostgreSQL.");
        var stores = new StoreSettings { Engine = engine, Folder = Path.Combine(folder.FullName, stage.GetType().Name), Postgres = postgres! };
        await using (var here = new Installation(stores)) await stage.ArrangeAsync(here);
        LetGo(stores);
        return (stage, stores);
    }

    /// <summary>Closes the logs of SQLite into their files, and leaves nobody at work in the database.</summary>
    internal static void LetGo(StoreSettings stores)
    {
        if (stores.Engine == StoreEngine.Sqlite) SqliteConnection.ClearAllPools();
        else NpgsqlConnection.ClearAllPools();
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var below in from.GetDirectories()) Copy(below, Path.Combine(to, below.Name));
    }
}
