using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.People.Door;
using Waymark.People.Matching;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.People;

public sealed class MatchingTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string School = "person-extract:school-121300";
    private static readonly LocalDate Birthday = new(2015, 4, 9);
    private static readonly Deed Deed = new(Actor.Program("test"), Instant.FromUtc(2026, 11, 24, 6, 0), DemoArea.Today, "import");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_same_file_twice_adds_each_child_once(string engine)
    {
        await using var db = await StoreAsync(engine);
        var record = Record("Once", "Ada", "900") with { Needs = [new("SLCN", 1)], Sen = new("K"), Enrolments = [new("121300")] };
        var first = Assert.Single(await WriteAsync(db, record));
        Assert.True(first.Added);
        var known = Assert.IsType<MatchOutcome.Known>(await MatchAsync(db, record));
        Assert.Equal((first.Id, "source"), (known.Child, known.By));
        var again = Assert.Single(await WriteAsync(db, known.Child, record));
        Assert.Equal((false, false), (again.Added, again.Changed));
        Assert.Equal(1, await db.Set<ChildNeed>().CountAsync(n => n.Child == first.Id, Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_upn_joins_where_name_and_birthday_agree_and_asks_where_they_do_not(string engine)
    {
        await using var db = await StoreAsync(engine);
        var upn = Number("801200006");
        var id = Assert.Single(await WriteAsync(db, Record("Upton", "Bea", "901") with { Upn = upn })).Id;
        var known = Assert.IsType<MatchOutcome.Known>(await MatchAsync(db, Record("Upton", "Beatrice", "902") with { Upn = upn }));
        Assert.Equal((id, "upn"), (known.Child, known.By));
        var question = Assert.IsType<MatchOutcome.Question>(
            await MatchAsync(db, Record("Zimmer", "Oskar", "903") with { Upn = upn, Born = new LocalDate(2011, 12, 1) }));
        Assert.Contains("shared by two people", question.Why, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Twins_with_one_upn_are_asked_about(string engine)
    {
        await using var db = await StoreAsync(engine);
        var upn = Number("801200007");
        await WriteAsync(db, Record("Twinn", "Maya", "904") with { Upn = upn }, Record("Twinn", "Mina", "905"));
        var question = Assert.IsType<MatchOutcome.Question>(await MatchAsync(db, Record("Twinn", "Mira", "906") with { Upn = upn }));
        Assert.Contains("Another child has the same date of birth", question.Why, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_sealed_child_is_never_named_in_a_question(string engine)
    {
        await using var db = await StoreAsync(engine);
        var upn = Number("801200008");
        var id = Assert.Single(await WriteAsync(db, Record("Hidden", "Una", "907") with { Upn = upn })).Id;
        await db.Set<Child>().Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Sealed, true), Stop);
        foreach (var record in new[] { Record("Hidden", "Una", "908") with { Upn = upn }, Record("Hidden", "Una", "909") })
        {
            var question = Assert.IsType<MatchOutcome.Question>(await MatchAsync(db, record));
            Assert.Null(question.Candidate);
            Assert.True(question.LeadOnly);
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_verdict_of_different_is_not_asked_again_until_a_number_changes(string engine)
    {
        await using var db = await StoreAsync(engine);
        await WriteAsync(db, Record("Verdict", "Cora", "910"));
        var record = Record("Verdict", "Cora", "911");
        var question = Assert.IsType<MatchOutcome.Question>(await MatchAsync(db, record));
        await new WaitingRecords().KeepAsync(db, [new(record, question)], Source, Stop);
        await new WaitingRecords().KeepAsync(db, [new(record, question)], Source, Stop);
        var waiting = await db.Set<MatchQuestion>().SingleAsync(m => m.SourceKey == "911", Stop);
        waiting.Verdict = "different";
        await db.SaveChangesAsync(Stop);
        Assert.IsType<MatchOutcome.New>(await MatchAsync(db, record));
        Assert.IsType<MatchOutcome.Question>(await MatchAsync(db, record with { Upn = Number("801200009") }));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_stands_here_is_kept_and_the_difference_is_said(string engine)
    {
        await using var db = await StoreAsync(engine);
        var id = Assert.Single(await WriteAsync(db, Record("Keep", "Dora", "912") with { Ethnicity = "WBRI" })).Id;
        var said = new Said();
        var source = Source;
        await new ChildWriter().AddOrUpdateAsync(db, [new(Record("Keep", "Dora", "912") with { Ethnicity = "WIRI", Sex = "F" }, id, "source")], source, said, Stop);
        var child = await db.Set<Child>().AsNoTracking().SingleAsync(c => c.Id == id, Stop);
        Assert.Equal(("WBRI", "F"), (child.Ethnicity, child.Sex));
        Assert.Equal("ethnicity", Assert.Single(said.All).Element);
    }

    private static RecordSource Source => new(School, "extract 2026", DemoArea.Today, new ImportSource("", "extract.csv", default, "", 0), Deed);

    private static IncomingChild Record(string surname, string forename, string key) =>
        new() { SourceKey = key, Surname = surname, Forename = forename, Born = Birthday };

    private static Upn Number(string start)
    {
        var twelve = start + "001";
        Assert.True(Upn.TryParse($"{Upn.CheckLetter(twelve)}{twelve}", out var upn));
        return upn;
    }

    private static async Task<MatchOutcome> MatchAsync(WaymarkDb db, IncomingChild record) =>
        Assert.Single(await new CautiousMatch().MatchAsync(db, School, [record], Stop));

    private static async Task<IReadOnlyList<WrittenChild>> WriteAsync(WaymarkDb db, params IncomingChild[] records) =>
        await new ChildWriter().AddOrUpdateAsync(db, [.. records.Select(r => new ChildToWrite(r, null))], Source, new Said(), Stop);

    private static async Task<IReadOnlyList<WrittenChild>> WriteAsync(WaymarkDb db, ChildId known, IncomingChild record) =>
        await new ChildWriter().AddOrUpdateAsync(db, [new(record, known, "source")], Source, new Said(), Stop);

    private async Task<WaymarkDb> StoreAsync(string engine) =>
        (await engines.PreparedAsync(engine, Stop)).Casework(StoreEngines.NorthYorkshire);

    private sealed class Said : IFindings
    {
        public List<Finding> All { get; } = [];

        public void Add(Finding finding) => All.Add(finding);
    }
}
