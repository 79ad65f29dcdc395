using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;

namespace Waymark;

/// <summary>waymark demo: a demonstration area in stores of its own, from a seed, then the site with a sign-in page that offers the cast. No real child.</summary>
internal static class DemoCommand
{
    public const string AreaName = "North Yorkshire (demonstration)";
    public static readonly AreaCode Area = AreaCode.Parse("815");

    public static Command Make(ProgramHost host)
    {
        var urls = ServeCommand.Urls();
        var folder = new Option<string>("--folder") { Description = "Where the demonstration is kept; made anew each time.", DefaultValueFactory = _ => Path.Combine("data", "demo") };
        var crowd = new Option<int>("--children") { Description = "How many children beside the named cast.", DefaultValueFactory = _ => 2000 };
        var seed = new Option<int>("--seed") { Description = "The same seed and day give the same area.", DefaultValueFactory = _ => 815 };
        var today = new Option<string?>("--today") { Description = "The day of the demonstration, for example 2026-11-24; without it, today." };
        var only = new Option<bool>("--make-only") { Description = "Make the area and stop; do not serve." };
        var command = new Command("demo", "Make a demonstration area and serve it.") { urls, folder, crowd, seed, today, only };
        command.SetAction(async (parsed, stop) =>
        {
            var clock = SystemClock.Instance.GetCurrentInstant();
            var day = parsed.GetValue(today) is { } text ? LocalDatePattern.Iso.Parse(text).Value : London.DayOf(clock);
            var settings = Settings(parsed.GetValue(folder)!);
            await MakeAsync(host, settings, new Asked(parsed.GetValue(seed), parsed.GetValue(crowd), day), stop);
            return parsed.GetValue(only) ? 0 : await ServeCommand.RunAsync(host, settings, parsed.GetValue(urls)!, stop);
        });
        return command;
    }

    /// <summary>Settings of a demonstration: embedded stores in that folder, and the sign-in page that offers the cast.</summary>
    public static IConfigurationRoot Settings(string folder) => new ConfigurationBuilder()
        .AddConfiguration(ProgramHost.Settings())
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = nameof(StoreEngine.Sqlite), ["Store:Folder"] = folder, ["Access:Demonstration"] = "true",
            // One person shows many pages in a minute; nothing here is worth guarding.
            ["Access:Limits:PagesPerMinute"] = "100000", ["Access:Limits:SearchesPerMinute"] = "100000", ["Access:Limits:AddressPerMinute"] = "100000",
        })
        .Build();

    /// <summary>Makes the area anew. A folder that holds anything but a demonstration is left alone.</summary>
    /// <exception cref="InvalidOperationException">The folder is not one of a demonstration.</exception>
    public static async Task MakeAsync(ProgramHost host, IConfigurationRoot settings, Asked asked, CancellationToken stop)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Clear(StoreSettings.From(settings));
        await using var services = host.Services(settings);
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        await services.GetRequiredService<IAreas>().MakeAsync(Area, AreaName, stop);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        await using var db = stores.Casework(Area);
        var noon = (asked.Today + new LocalTime(6, 0)).InUtc().ToInstant();
        var scene = new DemoScene(db, asked.Seed, asked.Crowd, asked.Today, noon);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>()) await part.MakeAsync(scene, stop);
        await all.CommitAsync(stop);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Made {AreaName}: the cast and {asked.Crowd} further children in {started.Elapsed.TotalSeconds:0.0} s."));
    }

    private static void Clear(StoreSettings settings)
    {
        var mark = Path.Combine(settings.Folder, DemoScene.Mark);
        if (Directory.Exists(settings.Folder) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(settings.Folder).Any())
            throw new InvalidOperationException($"{settings.Folder} holds other files. Choose an empty folder with --folder.");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(settings.Folder)) Directory.Delete(settings.Folder, recursive: true);
        Directory.CreateDirectory(settings.Folder);
        File.WriteAllText(mark, "Made by waymark demo. Made anew each time; keep nothing here.\n");
    }

    internal sealed record Asked(int Seed, int Crowd, LocalDate Today);
}
