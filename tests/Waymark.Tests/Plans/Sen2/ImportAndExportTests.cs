using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Areas.Door;
using Waymark.Bench;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Sen2.Export;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

public sealed class ImportAndExportTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const int Year = 2026;
    private static readonly AreaCode Area = StoreEngines.NorthYorkshire;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_return_is_imported_exported_and_imported_again_and_the_second_time_nothing_changes(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(7, Year);
        var first = await ImportAsync(services, Xml(sample.Header(), [.. sample.Persons(300)]), "first.xml");
        Assert.Equal(0, first.Errors);
        Assert.Equal(ImportState.Applied, first.State);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        Assert.Equal(300, await db.Set<Child>().CountAsync(Stop));
        Assert.True(await db.Set<EhcCase>().CountAsync(Stop) >= 300);
        Assert.True(await db.Set<CaseClock>().AnyAsync(Stop));
        Assert.False(await db.Set<MatchQuestion>().AnyAsync(Stop));
        var reviewed = await db.Set<EhcPlan>().Where(p => p.ReviewMeeting != null || p.ReviewDecided != null).ToListAsync(Stop);
        var reviews = await db.Set<Review>().ToListAsync(Stop);
        Assert.Equal(reviewed.Select(p => (p.Case, p.ReviewMeeting, p.ReviewDecided)).ToHashSet(), reviews.Select(r => (r.Case, r.Held, r.Decided)).ToHashSet());
        Assert.NotEmpty(reviews);

        var made = new Sen2Return(db, services.GetRequiredService<IChildRecords>(), Sen2Year.Of(Year)!);
        var exported = await made.PersonsAsync(Stop).ToListAsync(Stop);
        Assert.Equal(300, exported.Count);
        var again = await ImportAsync(services, Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), exported), "second.xml");
        Assert.Equal(0, again.Errors);
        db.ChangeTracker.Clear();
        var third = Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), await made.PersonsAsync(Stop).ToListAsync(Stop));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), exported)), System.Text.Encoding.UTF8.GetString(third));
        Assert.Contains("\"children added\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"children changed\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"cases added\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"cases changed\",\"Count\":0", again.Counts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_same_file_twice_is_recognised(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(11, Year);
        var file = Xml(sample.Header(), [.. sample.Persons(5)]);
        var first = await ImportAsync(services, file, "a.xml");
        var second = await ImportAsync(services, file, "renamed.xml");
        Assert.Equal(first.Id, second.Id);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_twin_with_the_others_upn_waits_for_a_person_and_a_person_with_an_error_is_left_out(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(13, Year);
        var persons = sample.Persons(12).ToList();
        await ImportAsync(services, Xml(sample.Header(), persons), "twins.xml");
        var twin = persons.First(p => p.Upn.Given);
        twin.Set("Forename", "Quentin-Zebedee");
        var broken = persons.Last(p => p != twin);
        broken.Set("Ethnicity", "NONE");
        var later = await ImportAsync(services, Xml(sample.Header(), persons), "twins-2.xml");
        Assert.Equal(1, later.Errors);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        var question = await db.Set<MatchQuestion>().SingleAsync(q => q.SourceKey == $"upn:{twin.Upn.Text}", Stop);
        Assert.Contains("number is the same", question.Why, StringComparison.Ordinal);
        Assert.Contains("\"Surname\"", question.Rest, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_a_person_changed_is_kept_and_reported_and_what_the_last_file_brought_is_renewed(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(17, Year);
        var person = sample.Persons(60).First(p => p.Requests[0].Assessments is [{ Plans: [{ CeaseDate.Blank: true }] }] && p.Requests[0].ActivePlans[0].ReviewMeeting.Given);
        await ImportAsync(services, Xml(sample.Header(), [person]), "one.xml");
        var stores = services.GetRequiredService<Waymark.Shell.Data.Stores>();
        await using (var db = stores.Casework(Area))
        {
            (await db.Set<EhcPlan>().SingleAsync(Stop)).PersonalBudget = true;
            await db.SaveAsync(Deed, Stop);
        }
        var plan = person.Requests[0].Assessments[0].Plans[0];
        var place = person.Requests[0].ActivePlans[0].Placements[0];
        plan.Set("PlanRes", "A");
        plan.Set("PB", "0");
        plan.Set("OA", "");
        place.Set("LeavingDate", "2025-12-01");
        var moved = new Sen2Placement();
        foreach (var (tag, value) in ((string, string)[])[("URN", "121314"), ("PlacementRank", "1"), ("EntryDate", "2025-12-02"), ("SENunitIndicator", "0"), ("ResourcedProvisionIndicator", "0")]) moved.Set(tag, value);
        person.Requests[0].ActivePlans[0].Placements.Add(moved);
        var again = await ImportAsync(services, Xml(sample.Header(), [person]), "two.xml");
        Assert.Contains("\"cases changed\",\"Count\":1", again.Counts, StringComparison.Ordinal);
        await using var after = stores.Casework(Area);
        var stored = await after.Set<EhcPlan>().SingleAsync(Stop);
        Assert.Equal(("A", true), (stored.Residential, stored.PersonalBudget));
        var attended = await after.Set<Placement>().Where(p => !p.Named).OrderBy(p => p.Entered).ToListAsync(Stop);
        Assert.Equal([new NodaTime.LocalDate(2025, 12, 1), null], attended.Select(p => p.Left));
        Assert.Equal(1, await after.Set<EhcCase>().CountAsync(Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_return_of_the_next_year_goes_on_with_the_same_cases(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(19, 2025);
        var person = sample.Persons(80).First(p => p.Requests[0].RequestOutcome.Is('Y') && p.Requests[0].ActivePlans.Count > 0);
        await ImportAsync(services, Xml(sample.Header(), [person], 2025), "2025.xml");
        var request = person.Requests[0];
        var (decided, started) = (request.RequestOutcomeDate.Date!.Value, request.Assessments[0].Plans[0].StartDate.Date!.Value);
        foreach (var tag in (string[])["RequestOutcomeDate", "RequestMediation", "RequestTribunal"]) request.Set(tag, "");
        request.Set("RequestOutcome", "H");
        foreach (var tag in (string[])["AssessmentOutcomeDate", "AssessmentMediation", "AssessmentTribunal", "OtherMediation", "OtherTribunal", "Week20"]) request.Assessments[0].Set(tag, "");
        request.Assessments[0].Set("AssessmentOutcome", "H");
        request.Assessments[0].Plans[0].Set("StartDate", "2025-11-20");
        foreach (var (tag, value) in ((string, string)[])[("ReviewMeeting", "2025-11-21"), ("ReviewOutcome", "M"), ("LastReview", "2025-12-01")]) request.ActivePlans[0].Set(tag, value);
        var header = new Sen2Sample(19, 2026).Header();
        var next = await ImportAsync(services, Xml(header, [person]), "2026.xml");
        Assert.Equal((0, "0"), (next.Errors, Count(next, "cases added")));
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        var of = await db.Set<EhcCase>().SingleAsync(Stop);
        // The decision itself stays; "historical" says only that it is older.
        Assert.Equal(("Y", decided, "Y"), (of.RequestOutcome, of.RequestDecided!.Value, of.AssessmentOutcome));
        var events = await db.Set<RecordedEvent>().OrderBy(e => e.On).ToListAsync(Stop);
        Assert.Equal(started, events.Single(e => e.Kind == "plan-made").On);
        Assert.Equal(new NodaTime.LocalDate(2025, 11, 20), events.Single(e => e.Kind == "amended-final-sent").On);
        Assert.Single(events, e => e.Kind == "review-meeting-held");
        var exported = await new Sen2Return(db, services.GetRequiredService<IChildRecords>(), Sen2Year.Of(2026)!).PersonsAsync(Stop).ToListAsync(Stop);
        Assert.Equal(("H", "H", ""), (exported[0].Requests[0].RequestOutcome.Raw, exported[0].Requests[0].Assessments[0].AssessmentOutcome.Raw, exported[0].Requests[0].RequestOutcomeDate.Raw));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_return_of_another_council_and_a_broken_file_are_refused_whole(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var other = new Sen2Sample(23, Year, "816");
        await ImportAsync(services, Xml(other.Header(), [.. other.Persons(20)]), "york.xml", refused: true);
        var sample = new Sen2Sample(23, Year);
        await ImportAsync(services, Xml(sample.Header(), [.. sample.Persons(20)])[..^200], "cut.xml", refused: true);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        Assert.False(await db.Set<Child>().AnyAsync(Stop) || await db.Set<EhcCase>().AnyAsync(Stop));
    }

    [Fact]
    public async Task A_check_says_what_would_change_and_writes_nothing()
    {
        await using var services = await ServicesAsync(nameof(StoreEngine.Sqlite));
        var sample = new Sen2Sample(29, Year);
        var import = await ReceiveAsync(services, Xml(sample.Header(), [.. sample.Persons(40)]), "trial.xml", apply: false);
        Assert.Equal(("40", "40"), (Count(import, "children would be added"), Count(import, "cases would be added")));
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        Assert.False(await db.Set<Child>().AnyAsync(Stop) || await db.Set<EhcCase>().AnyAsync(Stop) || await db.Set<CaseClock>().AnyAsync(Stop));
    }

    [Fact]
    public async Task A_record_with_a_doubled_element_is_left_out_and_what_is_unknown_is_kept()
    {
        await using var services = await ServicesAsync(nameof(StoreEngine.Sqlite));
        var sample = new Sen2Sample(31, Year);
        var xml = System.Text.Encoding.UTF8.GetString(Xml(sample.Header(), [.. sample.Persons(30)]));
        var at = xml.IndexOf("<UPN>", StringComparison.Ordinal);
        xml = xml.Insert(at, "<UPN>B801200005001</UPN>").Replace("<RYA>0</RYA>", "<Pet>cat</Pet><RYA>0</RYA>", StringComparison.Ordinal);
        await ReceiveAsync(services, System.Text.Encoding.UTF8.GetBytes(xml), "double.xml", apply: true);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        Assert.Equal(29, await db.Set<Child>().CountAsync(Stop));
        Assert.All(await db.Set<EhcCase>().ToListAsync(Stop), c => Assert.Contains("\"Requests/Pet\":\"cat\"", c.Kept, StringComparison.Ordinal));
    }

    private static Deed Deed => new(Actor.Program("test"), (DemoArea.Today + new NodaTime.LocalTime(9, 0)).InUtc().ToInstant(), DemoArea.Today, "import");

    private static string Count(Import import, string what) => System.Text.Json.JsonDocument.Parse(import.Counts).RootElement.EnumerateArray()
        .Single(c => c.GetProperty("What").GetString() == what).GetProperty("Count").GetRawText();

    private Task<Import> ImportAsync(ServiceProvider services, byte[] file, string name, bool refused = false) => ReceiveAsync(services, file, name, apply: true, refused);

    private async Task<Import> ReceiveAsync(ServiceProvider services, byte[] file, string name, bool apply, bool refused = false)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var deed = Deed;
        using var content = new MemoryStream(file);
        var (import, problems) = await importing.ReceiveAsync(new SentFile(content, name), deed, Stop);
        Assert.True(import is not null, string.Join(" ", problems.Select(p => p.Sentence)));
        if (import.State == ImportState.Applied) return import;
        await importing.CheckAsync(import, deed, null, Stop);
        Assert.Equal(refused ? ImportState.Refused : ImportState.Checked, import.State);
        if (apply && !refused) await importing.ApplyAsync(import, deed, null, Stop);
        return import;
    }

    private async Task<ServiceProvider> ServicesAsync(string engine)
    {
        var settings = engines.Settings(engine);
        var services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Folder"] = Path.Combine(settings.Folder, Path.GetRandomFileName()), ["Store:Postgres"] = await FreshAsync(engine),
        }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareDirectoryAsync(Stop);
        await services.GetRequiredService<IAreas>().MakeAsync(Area, "North Yorkshire", Stop);
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(Area, Stop);
        return services;
    }

    private static async Task<string> FreshAsync(string engine) =>
        engine == nameof(StoreEngine.Postgres) ? await PostgresServer.FreshDatabaseAsync() ?? "" : "";

    private static byte[] Xml(Sen2Header header, IEnumerable<Sen2Person> persons, int year = Year)
    {
        using var text = new MemoryStream();
        XmlShape.Write(text, header, persons, year);
        return text.ToArray();
    }
}
