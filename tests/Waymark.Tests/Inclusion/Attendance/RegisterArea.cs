using System.Text;
using NodaTime;
using NodaTime.Testing;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Census;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.People;
using Waymark.People.Rolls;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Attendance;

/// <summary>An area with a few made-up children on roll, its casework on either engine and its lake.</summary>
internal sealed class RegisterArea : IAsyncDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Deed Deed = new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), "import");
    private readonly Lakes lakes;
    private readonly CurrentArea area = new();

    private RegisterArea(WaymarkDb db, StoreSettings settings)
    {
        Db = db;
        Settings = settings;
        area.Choose(StoreEngines.NorthYorkshire);
        lakes = new Lakes(settings, new LakeSettings { Memory = 200, Threads = 2 }, new LakeTables([new AttendanceTables(), new CensusTables()], [], []), new FakeClock(Now));
    }

    public WaymarkDb Db { get; }

    /// <summary>Works out what is to be done about exclusions, by the calendars of this area.</summary>
    internal FollowExclusions Follow => new(new SchoolCalendars(area, lakes, new KnownCalendars()));
    public StoreSettings Settings { get; }
    public string LakeFolder => lakes.FolderOf(StoreEngines.NorthYorkshire);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RegisterArea> FreshAsync(StoreEngines engines, string engine)
    {
        var settings = engines.Settings(engine);
        var postgres = settings.Engine == StoreEngine.Postgres ? await Waymark.Bench.PostgresServer.FreshDatabaseAsync() ?? "" : "";
        var own = new StoreSettings { Engine = settings.Engine, Folder = Path.Combine(settings.Folder, Path.GetRandomFileName()), Postgres = postgres };
        var stores = new Waymark.Shell.Data.Stores(own);
        await stores.PrepareDirectoryAsync(Stop);
        await stores.PrepareCaseworkAsync(StoreEngines.NorthYorkshire, Stop);
        return new RegisterArea(stores.Casework(StoreEngines.NorthYorkshire), own);
    }

    /// <summary>The UPN of a made-up child with that number.</summary>
    public static string Upn(int number)
    {
        var twelve = $"8151200{number:D5}";
        return Waymark.Core.People.Identifiers.Upn.CheckLetter(twelve) + twelve;
    }

    /// <summary>A child born on 1 February 2014 unless said otherwise, on roll of school 100001 since September 2020.</summary>
    public async Task<ChildId> ChildAsync(int number, LocalDate? born = null, int year = 7, params (string Urn, string From, string To)[] rolls)
    {
        var child = new Child { Id = ChildId.From(NewId.Next(Now)), Surname = "Hushname", Forename = "Quietly", Born = born ?? new LocalDate(2014, 2, 1), YearGroup = year };
        Db.Add(child);
        Db.Add(new ChildIdentifier { Id = NewId.Next(Now), Child = child.Id, Kind = IdentifierKind.Upn, Value = Upn(number) });
        foreach (var (urn, from, to) in rolls.DefaultIfEmpty(("100001", "2020-09-01", "")))
            if (urn.Length > 0) Db.Add(new Enrolment { Id = NewId.Next(Now), Child = child.Id, Urn = urn, From = Day(from), To = Day(to) });
        await Db.SaveAsync(Deed, Stop);
        return child.Id;
    }

    public Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CheckAsync(string text, params (string, string)[] options) =>
        RunAsync(Encoding.UTF8.GetBytes(text), options, (profile, source, found) => profile.CheckAsync(source, Db, found, null, Stop));

    public Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ValidateAsync(string text) =>
        RunAsync(Encoding.UTF8.GetBytes(text), [], (profile, source, found) => profile.CheckAsync(source, null, found, null, Stop));

    public Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ImportAsync(string text, params (string, string)[] options) => ImportAsync(Encoding.UTF8.GetBytes(text), options);

    public Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ImportAsync(byte[] content, params (string, string)[] options) =>
        RunAsync(content, options, (profile, source, found) => profile.ApplyAsync(source, Db, Deed, found, null, Stop));

    public async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CalendarAsync(string text)
    {
        using var file = new SentFile(Encoding.UTF8.GetBytes(text), [], "calendars.csv");
        var found = new Kept();
        return (await new CalendarProfile(area, lakes, Follow).ApplyAsync(file.Source, Db, Deed, found, null, Stop), found.All);
    }

    public async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CensusAsync(string text, bool checkOnly = false, bool alone = false)
    {
        using var file = new SentFile(Encoding.UTF8.GetBytes(text), [], "census.xml");
        var (found, profile) = (new Kept(), new CensusProfile(area, lakes, new KnownRolls(), new FakeClock(Now)));
        Assert.True(profile.Recognises(file.Source));
        return (checkOnly || alone ? await profile.CheckAsync(file.Source, alone ? null : Db, found, null, Stop) : await profile.ApplyAsync(file.Source, Db, Deed, found, null, Stop), found.All);
    }

    /// <summary>Every sum of a census in the lake, those that stand and those that stood: "1 100001 2025-autumn 140 14 2 C2=4 I=12 since 2026-11-24".</summary>
    public async Task<IReadOnlyList<string>> SumsAsync(params ChildId[] children)
    {
        var numbers = children.Select((child, i) => (Pupil: lakes.PseudonymsOf(StoreEngines.NorthYorkshire).Of(child.Value), Number: i + 1)).ToDictionary(p => p.Pupil, p => p.Number);
        await using var reader = await lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using var command = reader.Engine.CreateCommand();
        command.CommandText = "SELECT pupil, concat_ws(' ', urn, year || '-' || term, possible, authorised, unauthorised, reasons, 'until ' || superseded) FROM census_attendance";
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add($"{numbers[rows.GetInt64(0)]} {rows.GetString(1)}");
        return [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every row of the lake, pupils by their number: "1 100001 2025-10-06 / \".</summary>
    public async Task<IReadOnlyList<string>> MarksAsync(params ChildId[] children)
    {
        var numbers = children.Select((child, i) => (Pupil: lakes.PseudonymsOf(StoreEngines.NorthYorkshire).Of(child.Value), Number: i + 1)).ToDictionary(p => p.Pupil, p => p.Number);
        await using var reader = await lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using var command = reader.Engine.CreateCommand();
        command.CommandText = "SELECT pupil, urn || ' ' || date || ' ' || am || ' ' || pm FROM attendance ORDER BY date, urn";
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add($"{numbers[rows.GetInt64(0)]} {rows.GetString(1)}");
        return [.. all.Order(StringComparer.Ordinal)];
    }

    public async Task<LakeState> StateAsync()
    {
        await using var reader = await lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return reader.State;
    }

    /// <summary>Enters the area in the directory, so that commands find it.</summary>
    public Task MakeKnownAsync() =>
        new Waymark.Areas.InstalledAreas(new Waymark.Shell.Data.Stores(Settings), new FakeClock(Now)).MakeAsync(StoreEngines.NorthYorkshire, "North Yorkshire", Stop);

    public async ValueTask DisposeAsync()
    {
        lakes.Dispose();
        await Db.DisposeAsync();
    }

    private async Task<(ImportSummary, IReadOnlyList<Finding>)> RunAsync(byte[] content, (string, string)[] options, Func<AttendanceProfile, ImportSource, IFindings, Task<ImportSummary>> run)
    {
        using var file = new SentFile(content, options, "register.csv");
        var found = new Kept();
        return (await run(new AttendanceProfile(area, lakes, new KnownRolls(), new FakeClock(Now)), file.Source, found), found.All);
    }

    private static LocalDate? Day(string text) => text.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
