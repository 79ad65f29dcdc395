using Waymark.Bench;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Tests.Stores;

/// <summary>Gives a test class fresh stores on either engine: <c>[Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]</c>.</summary>
public sealed class StoreEngines : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-stores-");
    private readonly HashSet<string> filled = [];
    private string? postgres;

    public static TheoryData<string> All => [nameof(StoreEngine.Sqlite), nameof(StoreEngine.Postgres)];

    internal static readonly AreaCode NorthYorkshire = AreaCode.Parse("815");
    internal static readonly AreaCode York = AreaCode.Parse("816");

    public async ValueTask InitializeAsync() => postgres = await PostgresServer.FreshDatabaseAsync();

    /// <summary>Settings of an installation of this class; the test is skipped when the machine has no such engine.</summary>
    internal StoreSettings Settings(string engine)
    {
        var chosen = Enum.Parse<StoreEngine>(engine);
        if (chosen == StoreEngine.Postgres) Assert.SkipWhen(postgres is null, "This machine has no PostgreSQL.");
        return new StoreSettings { Engine = chosen, Folder = Path.Combine(folder.FullName, engine), Postgres = postgres ?? "" };
    }

    /// <summary>True the first time that a test of this class asks for the engine: to fill it once.</summary>
    internal bool Once(string engine) => filled.Add(engine);

    /// <summary>Prepared stores of two areas.</summary>
    internal async Task<Waymark.Shell.Data.Stores> PreparedAsync(string engine, CancellationToken stop)
    {
        var stores = new Waymark.Shell.Data.Stores(Settings(engine));
        await stores.PrepareDirectoryAsync(stop);
        await stores.PrepareCaseworkAsync(NorthYorkshire, stop);
        await stores.PrepareCaseworkAsync(York, stop);
        return stores;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
