using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;

namespace Waymark.Tests.Stores;

/// <summary>The demonstration area in a store of either engine, without the site: small, the same each time.</summary>
internal static class DemoArea
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    /// <summary>Makes the cast and a few pupils in area 815 of these stores.</summary>
    public static async Task MakeAsync(StoreSettings settings, int pupils, CancellationToken stop)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = $"{settings.Engine}", ["Store:Folder"] = settings.Folder, ["Store:Postgres"] = settings.Postgres,
        }).Build();
        await using var services = new ProgramHost(Waymark.Program.Rooms).Services(configuration);
        var stores = services.GetRequiredService<Waymark.Shell.Data.Stores>();
        await stores.PrepareDirectoryAsync(stop);
        await services.GetRequiredService<IAreas>().MakeAsync(StoreEngines.NorthYorkshire, "North Yorkshire", stop);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        var scene = new DemoScene(db, 815, pupils, Today, (Today + new LocalTime(6, 0)).InUtc().ToInstant());
        foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>()) await part.MakeAsync(scene, stop);
    }
}
