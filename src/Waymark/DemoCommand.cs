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

/// <summary>waymark demo: a demonstration partnership in stores of its own, from a seed, then the site with a sign-in page that offers the cast. No real child.</summary>
internal static class DemoCommand
{
    public const string AreaName = "North Yorkshire (demonstration)";
    public static readonly AreaCode Area = DemoScene.Home;

    public static Command Make(ProgramHost host)
    {
        var urls = ServeCommand.Urls();
        var folder = new Option<string>("--folder") { Description = "Where the demonstration is kept; made anew each time.", DefaultValueFactory = _ => Path.Combine("data", "demo") };
        var pupils = new Option<int>("--pupils") { Description = "How many children beside the named cast; 500 take a few seconds.", DefaultValueFactory = _ => 90_000 };
        var areas = new Option<int>("--areas") { Description = "How many areas, North Yorkshire and its neighbours.", DefaultValueFactory = _ => 1 };
        var elsewhere = new Option<int?>("--pupils-elsewhere") { Description = "How many children in each further area; without it, 6000 or as many as --pupils if that is fewer." };
        var seed = new Option<int>("--seed") { Description = "The same seed and day give the same partnership.", DefaultValueFactory = _ => 815 };
        var today = new Option<string?>("--today") { Description = "The day of the demonstration, for example 2026-11-24; without it, today." };
        var only = new Option<bool>("--make-only") { Description = "Make the areas and stop; do not serve." };
        pupils.Validators.Add(given => Within(given, 0, 900_000));
        areas.Validators.Add(given => Within(given, 1, Places.Count));
        elsewhere.Validators.Add(given => Within(given, 0, 900_000));
        var command = new Command("demo", "Make a demonstration partnership and serve it.") { urls, folder, pupils, areas, elsewhere, seed, today, only };
        command.SetAction(async (parsed, stop) =>
        {
            var clock = SystemClock.Instance.GetCurrentInstant();
            var day = parsed.GetValue(today) is { } text ? LocalDatePattern.Iso.Parse(text).Value : London.DayOf(clock);
            var settings = Settings(parsed.GetValue(folder)!);
            var asked = new Asked(parsed.GetValue(seed), parsed.GetValue(pupils), day) { Areas = parsed.GetValue(areas), Elsewhere = parsed.GetValue(elsewhere) ?? Math.Min(parsed.GetValue(pupils), 6000), GivesBack = true, Said = Console.Error.WriteLine };
            await MakeAsync(host, settings, asked, stop);
            return parsed.GetValue(only) ? 0 : await ServeCommand.RunAsync(host, settings, parsed.GetValue(urls)!, stop);
        });
        return command;
    }

    /// <summary>Settings of a demonstration: embedded stores in that folder, and the sign-in page that offers the cast.</summary>
    public static IConfigurationRoot Settings(string folder) => new ConfigurationBuilder()
        // A whole partnership is to be made on a small machine: the lake works on the disk sooner. What is set otherwise holds.
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Lake:Memory"] = "128" })
        .AddConfiguration(ProgramHost.Settings())
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = nameof(StoreEngine.Sqlite), ["Store:Folder"] = folder, ["Access:Demonstration"] = "true",
            // One person shows many pages in a minute; nothing here is worth guarding.
            ["Access:Limits:PagesPerMinute"] = "100000", ["Access:Limits:SearchesPerMinute"] = "100000", ["Access:Limits:AddressPerMinute"] = "100000",
        })
        .Build();

    /// <summary>Makes the areas anew. A folder that holds anything but a demonstration is left alone.</summary>
    /// <exception cref="StoreRefusedException">The folder is not one of a demonstration.</exception>
    public static async Task MakeAsync(ProgramHost host, IConfigurationRoot settings, Asked asked, CancellationToken stop)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Clear(StoreSettings.From(settings));
        // Everything is written at one moment of that day, so that the same seed and day give the same bytes.
        await using var services = host.Services(settings, all => all.AddSingleton<IClock>(new Standing(asked.Moment)));
        await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
        foreach (var (code, name) in Places.Take(asked.Areas))
        {
            var ofArea = System.Diagnostics.Stopwatch.StartNew();
            await services.GetRequiredService<IAreas>().MakeAsync(code, name, stop);
            await MakeAsync(services, asked, code, stop);
            asked.Said(string.Create(CultureInfo.InvariantCulture, $"Made {name}: {(code == Area ? "the cast and " : "")}{asked.PupilsOf(code):N0} children in {ofArea.Elapsed.TotalSeconds:0.0} s."));
        }
        if (asked.Areas > 1) asked.Said(string.Create(CultureInfo.InvariantCulture, $"Made {asked.Areas} areas in {started.Elapsed.TotalSeconds:0.0} s."));
    }

    private static async Task MakeAsync(ServiceProvider services, Asked asked, AreaCode area, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        await using var db = services.GetRequiredService<Stores>().Casework(area);
        var started = System.Diagnostics.Stopwatch.StartNew();
        var scene = new DemoScene(db, asked.Seed, asked.PupilsOf(area), asked.Today, asked.Moment)
        {
            Area = area, Closes = true, Said = what => asked.Said(string.Create(CultureInfo.InvariantCulture, $"  {area} {started.Elapsed.TotalSeconds,5:0.0} s  {what}")),
        };
        await using (var all = await db.Database.BeginTransactionAsync(stop))
        {
            foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>().OrderBy(part => part.Turn)) await part.MakeAsync(scene, stop);
            await all.CommitAsync(stop);
        }
        foreach (var closing in scope.ServiceProvider.GetServices<IDemoClosing>().Reverse().OrderBy(closing => closing.Turn))
        {
            // What is let go is given back before the engine of the lake needs as much: while a machine has memory left nothing else would ask for it.
            if (asked.GivesBack) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await closing.CloseAsync(scene, stop);
        }
    }

    private static IReadOnlyList<(AreaCode Code, string Name)> Places { get; } =
        [.. DemoScene.Partnership("areas").Rows.Select(r => (AreaCode.Parse(r["area"]), $"{r["name"]} (demonstration)"))];

    private static void Within(System.CommandLine.Parsing.OptionResult given, int least, int most)
    {
        if (int.TryParse(given.Tokens.Count == 1 ? given.Tokens[0].Value : "", NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{given.Option.Name} must be between {least} and {most}."));
    }

    private static void Clear(StoreSettings settings)
    {
        var mark = Path.Combine(settings.Folder, DemoScene.Mark);
        if (Directory.Exists(settings.Folder) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(settings.Folder).Any())
            throw new StoreRefusedException($"{settings.Folder} holds other files. Choose an empty folder with --folder.");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(settings.Folder)) Directory.Delete(settings.Folder, recursive: true);
        Directory.CreateDirectory(settings.Folder);
        File.WriteAllText(mark, "Made by waymark demo. Made anew each time; keep nothing here.\n");
    }

    /// <param name="Pupils">Children of the cast's area beside the cast.</param>
    internal sealed record Asked(int Seed, int Pupils, LocalDate Today)
    {
        public int Areas { get; init; } = 1;

        /// <summary>Children of each further area.</summary>
        public int Elsewhere { get; init; }

        /// <summary>The process does nothing else, and gives memory back between the parts.</summary>
        public bool GivesBack { get; init; }

        /// <summary>Hears how far the making is.</summary>
        public Action<string> Said { get; init; } = _ => { };

        /// <summary>When everything is recorded.</summary>
        public Instant Moment => (Today + new LocalTime(6, 0)).InUtc().ToInstant();

        public int PupilsOf(AreaCode area) => area == Area ? Pupils : Elsewhere;
    }

    private sealed class Standing(Instant moment) : IClock
    {
        public Instant GetCurrentInstant() => moment;
    }
}
