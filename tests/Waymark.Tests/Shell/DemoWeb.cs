using Waymark.Bench;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;

[assembly: AssemblyFixture(typeof(Waymark.Tests.Shell.DemoWeb))]

namespace Waymark.Tests.Shell;

/// <summary>The demonstration area served for real, once for the whole run, on either engine; a clock that the tests hold.</summary>
public sealed class DemoWeb : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-web-");
    private readonly ConcurrentDictionary<string, Lazy<Task<Served>>> sites = new();

    public static TheoryData<string> Engines => StoreEngines.All;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Somebody of the cast, signed in.</summary>
    internal async Task<Browser> AsAsync(string key, string engine = nameof(StoreEngine.Sqlite))
    {
        var browser = await NobodyAsync(engine);
        await browser.SignInAsync(key);
        return browser;
    }

    /// <summary>A visitor who is not signed in.</summary>
    internal async Task<Browser> NobodyAsync(string engine = nameof(StoreEngine.Sqlite)) => new((await ServedAsync(engine)).Address);

    internal async Task<Served> ServedAsync(string engine = nameof(StoreEngine.Sqlite)) =>
        await sites.GetOrAdd(engine, e => new Lazy<Task<Served>>(() => StartAsync(e))).Value;

    /// <summary>The casework behind the site, to see what was stored.</summary>
    internal async Task<WaymarkDb> StoreAsync(string engine = nameof(StoreEngine.Sqlite)) =>
        ((await ServedAsync(engine)).Site.Services.GetRequiredService<Waymark.Shell.Data.Stores>()).Casework(StoreEngines.NorthYorkshire);

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values) await (await site.Value).Site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<Served> StartAsync(string engine)
    {
        var at = Path.Combine(folder.FullName, engine);
        var settings = DemoCommand.Settings(at);
        if (engine == nameof(StoreEngine.Postgres))
        {
            var postgres = await PostgresServer.FreshDatabaseAsync();
            Assert.SkipWhen(postgres is null, "This machine has no PostgreSQL.");
            settings = new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(
                new Dictionary<string, string?> { ["Store:Engine"] = engine, ["Store:Postgres"] = postgres }).Build();
        }
        if (engine == nameof(StoreEngine.Sqlite)) await DemoCopies.ToAsync(at);
        else await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), settings, DemoCopies.Small, CancellationToken.None);
        var clock = new FakeClock((DemoArea.Today + new LocalTime(12, 0)).InUtc().ToInstant());
        var site = Site.Build(Program.Rooms, settings, builder => builder.Services.AddSingleton<IClock>(clock));
        site.Urls.Add("http://127.0.0.1:0");
        await site.StartAsync();
        return new Served(site, new Uri(site.Urls.First()), clock);
    }

    internal sealed record Served(WebApplication Site, Uri Address, FakeClock Clock);
}
