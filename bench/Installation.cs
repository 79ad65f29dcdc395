using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Exchange;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark.Bench;

/// <summary>Stores of one benchmark in a temporary folder, on either engine, with area 815.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public static readonly AreaCode Area = AreaCode.Parse("815");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-bench-");

    private Installation()
    {
    }

    public Dictionary<string, string?> Settings { get; private init; } = [];
    public ServiceProvider Services { get; private set; } = null!;
    public Waymark.Shell.Data.Stores Stores => Services.GetRequiredService<Waymark.Shell.Data.Stores>();

    /// <returns>Null where this machine has no PostgreSQL.</returns>
    public static async Task<Installation?> MakeAsync(StoreEngine engine)
    {
        var postgres = engine == StoreEngine.Postgres ? await PostgresServer.FreshDatabaseAsync() : "";
        if (postgres is null) return null;
        var made = new Installation();
        foreach (var (name, value) in new[] { ("Engine", $"{engine}"), ("Folder", made.folder.FullName), ("Postgres", postgres) }) made.Settings[$"Store:{name}"] = value;
        made.Services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(made.Settings).Build());
        await made.Stores.PrepareDirectoryAsync(CancellationToken.None);
        await made.Services.GetRequiredService<IAreas>().MakeAsync(Area, "North Yorkshire", CancellationToken.None);
        return made;
    }

    /// <summary>Takes a file over as the command line does; the time for the check and for the taking over.</summary>
    public async Task<(TimeSpan Check, TimeSpan Apply, Import Import)> ImportAsync(Stream content, string name)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var now = SystemClock.Instance.GetCurrentInstant();
        var deed = new Deed(Actor.Program("bench"), now, London.DayOf(now), "import file");
        var (import, problems) = await importing.ReceiveAsync(new SentFile(content, name), deed, CancellationToken.None);
        if (import is null) throw new InvalidOperationException(string.Join(' ', problems.Select(p => p.Sentence)));
        var watch = Stopwatch.StartNew();
        await importing.CheckAsync(import, deed, null, CancellationToken.None);
        var check = watch.Elapsed;
        watch.Restart();
        await importing.ApplyAsync(import, deed, null, CancellationToken.None);
        return (check, watch.Elapsed, import);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
