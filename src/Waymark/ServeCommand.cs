using System.CommandLine;
using Waymark.Areas.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Entrance;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark;

/// <summary>waymark serve: brings the stores to the present shape, then serves the site until stopped.</summary>
internal static class ServeCommand
{
    public static Option<string> Urls() => new("--urls")
    {
        Description = "Addresses to listen on.",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    public static Command Make(ProgramHost host)
    {
        var urls = Urls();
        var command = new Command("serve", "Serve the site.") { urls };
        command.SetAction((parsed, stop) => RunAsync(host, ProgramHost.Settings(), parsed.GetValue(urls)!, stop));
        return command;
    }

    private static bool OfThisMachine(string url) => new Uri(url).IsLoopback;

    public static async Task<int> RunAsync(ProgramHost host, IConfiguration settings, string urls, CancellationToken stop)
    {
        // Beside the site, on the other processor: a quarter of the time until the first page.
        var models = Task.Run(new Stores(StoreSettings.From(settings)).BuildModels, stop);
        await using var site = Site.Build(host.Rooms, settings);
        await models;
        var stores = site.Services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        foreach (var area in await site.Services.GetRequiredService<IAreas>().AllAsync(stop))
            await stores.PrepareCaseworkAsync(area.Code, stop);
        foreach (var url in urls.Split(';')) site.Urls.Add(url);
        await site.StartAsync(stop);
        if (site.Services.GetRequiredService<SiteSettings>().OnlyThisMachine && !site.Urls.All(OfThisMachine))
            await Console.Error.WriteLineAsync("Only requests for localhost are answered: name the hosts of the site in the setting Site:Hosts.");
        await Console.Error.WriteLineAsync($"Waymark is ready at {string.Join(" and ", site.Urls)}");
        await site.WaitForShutdownAsync(stop);
        // Where each trail ends is signed outside the store, so that an end cut off while the site is down is found.
        foreach (var area in await site.Services.GetRequiredService<IAreas>().AllAsync(CancellationToken.None))
            await site.Services.GetRequiredService<Anchors>().AddAsync(area.Code, "shutdown", CancellationToken.None);
        return 0;
    }
}
