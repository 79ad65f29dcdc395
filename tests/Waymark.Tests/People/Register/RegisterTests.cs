using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.People.Extracts;
using Waymark.People.Matching;
using Waymark.People.Register;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Stores;

namespace Waymark.Tests.People.Register;

public sealed class RegisterTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Deed Deed = new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), "import");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_rule_of_the_register_has_a_remedy() =>
        Assert.All(Waymark.Core.People.Imports.FileRule.Of("gias").Values, rule => Assert.NotEmpty(rule.Remedy));

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_register_is_taken_over_once_and_a_newer_file_replaces_what_changed_and_leaves_what_is_missing(string engine)
    {
        await using var db = await FreshAsync(engine);
        var sample = new RegisterSample()
            .Add("121300", (RegisterSample.Name, "Saint Zoë's, Skipton"), (RegisterSample.Provision, "Resourced provision and SEN unit"))
            .Add("121301", (RegisterSample.Type, "7"), (RegisterSample.Phase, "0"), (RegisterSample.Section41, "Approved"), (RegisterSample.Closed, "31-08-2024"), (RegisterSample.Status, "2"))
            .Add("121302", (RegisterSample.Authority, "816"), (RegisterSample.Type, "34"), (RegisterSample.Phase, "4"));
        var (first, found) = await ApplyAsync(db, sample.Bytes());
        Assert.Empty(found);
        Assert.Equal((3, 0), (Count(first, "establishments added"), Count(first, "establishments changed")));
        var stored = await db.Set<Establishment>().AsNoTracking().ToDictionaryAsync(e => e.Urn, Stop);
        Assert.Equal(("Saint Zoë's, Skipton", "01", "Primary", true, true, "815"), (stored["121300"].Name, stored["121300"].Type, stored["121300"].Phase, stored["121300"].SenUnit, stored["121300"].ResourcedProvision, stored["121300"].Authority));
        Assert.Equal(("07", "Special", new LocalDate(2024, 8, 31)), (stored["121301"].Type, stored["121301"].Phase, stored["121301"].Closed!.Value));
        Assert.Equal("Secondary", stored["121302"].Phase);
        Assert.Equal(["121301"], stored.Values.Where(e => e.Section41).Select(e => e.Urn));

        var (again, _) = await ApplyAsync(db, sample.Bytes());
        Assert.Equal((0, 0, 0, 0), (Count(again, "establishments added"), Count(again, "establishments changed"), Count(again, "schools of the area added"), Count(again, "schools of the area changed")));

        var newer = new RegisterSample().Add("121300", (RegisterSample.Name, "Saint Zoë's Academy")).Add("121303");
        var (check, _) = await CheckAsync(db, newer.Bytes(encoding: "utf-8"));
        Assert.Equal((1, 1), (Count(check, "establishments to add"), Count(check, "establishments to change")));
        Assert.Equal(3, await db.Set<Establishment>().CountAsync(Stop));
        var (third, _) = await ApplyAsync(db, newer.Bytes(encoding: "utf-8"));
        Assert.Equal((1, 1), (Count(third, "establishments added"), Count(third, "establishments changed")));
        Assert.Equal((4, "Saint Zoë's Academy"), (await db.Set<Establishment>().CountAsync(Stop), (await db.Set<Establishment>().AsNoTracking().SingleAsync(e => e.Urn == "121300", Stop)).Name));
        Assert.Equal("Saint Zoë's Academy", (await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Urn == "121300", Stop)).Name);
    }

    [Fact]
    public async Task A_row_with_an_error_says_which_rule_and_where_and_is_left_out_and_the_rest_goes_in()
    {
        var sample = new RegisterSample().Add("121300").Add("12130").Add("121300").Add("121304", (RegisterSample.Opened, "31-02-2001")).Add("121305", (RegisterSample.Type, "98"))
            .Add("121306", (RegisterSample.Name, "")).Add("121307", (RegisterSample.Status, "9"));
        var bytes = sample.Bytes().Concat(Encoding.ASCII.GetBytes("121308,815\r\n")).ToArray();
        await using var db = await FreshAsync(nameof(StoreEngine.Sqlite));
        var (summary, found) = await ApplyAsync(db, bytes);
        Assert.Equal([("G02", 3L, 1), ("G03", 4L, 1), ("G04", 5L, 9), ("G05", 6L, 6), ("G06", 9L, 0), ("G08", 8L, 8), ("G11", 7L, 5)],
            found.Select(f => (f.Rule, f.Line, f.Column)).OrderBy(f => f.Rule, StringComparer.Ordinal));
        Assert.Equal((8, 6), (Count(summary, "rows in the file"), Count(summary, "rows with an error, left out")));
        Assert.Equal(["121300", "121307"], await db.Set<Establishment>().Select(e => e.Urn).Order().ToListAsync(Stop));
    }

    [Fact]
    public async Task A_file_without_a_column_that_is_needed_is_refused_whole_and_the_column_is_named()
    {
        var (summary, found) = await CheckAsync(null, new RegisterSample().Add("121300").Bytes(without: "CloseDate"));
        Assert.True(summary.Refused);
        Assert.Equal(("G01", "CloseDate"), found.Select(f => (f.Rule, f.Element)).Single());
    }

    [Fact]
    public async Task A_file_whose_quotation_marks_do_not_close_is_refused_whole()
    {
        var (summary, found) = await CheckAsync(null, [.. new RegisterSample().Add("121300").Bytes(), .. "121301,\"815\r\n"u8]);
        Assert.True(summary.Refused);
        Assert.Equal("G07", Assert.Single(found).Rule);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Pages_name_the_open_schools_of_the_area_and_those_that_a_record_names_and_no_others(string engine)
    {
        await using var db = await FreshAsync(engine);
        var (seen, hidden) = (Child(db, "900001"), Child(db, "900002", isSealed: true));
        db.Add(new Enrolment { Id = NewId.Next(Now), Child = seen, Urn = "900003" });
        Placed(db, seen, "900004");
        Placed(db, hidden, "900005");
        await db.SaveAsync(Deed, Stop);
        var sample = new RegisterSample().Add("121300").Add("121301", (RegisterSample.Status, "3")).Add("121302", (RegisterSample.Status, "2")).Add("121303", (RegisterSample.Status, "4"));
        foreach (var urn in (string[])["900001", "900002", "900003", "900004", "900005", "900006"]) sample.Add(urn, (RegisterSample.Authority, "383"));
        await ApplyAsync(db, sample.Bytes());
        Assert.Equal(["121300", "121301", "900001", "900003", "900004"], await db.Set<Organisation>().Select(o => o.Urn).Order().ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_school_that_a_later_file_of_children_names_first_gets_its_name_from_the_register(string engine)
    {
        await using var db = await FreshAsync(engine);
        await ApplyAsync(db, new RegisterSample().Add("900001", (RegisterSample.Authority, "383"), (RegisterSample.Name, "Far Away School")).Bytes());
        Assert.False(await db.Set<Organisation>().AnyAsync(Stop));
        using var file = new SentFile(Encoding.UTF8.GetBytes("local_child_id,forename,surname,date_of_birth,school_urn\n1,Ann,Null,2015-04-09,900001\n"), []);
        var extract = new PersonExtractProfile(new ChildTaking(new ExactMatching(), new ChildWriter(), new WaitingRecords()), new FakeClock(Now));
        await extract.ApplyAsync(file.Source, db, Deed, new Kept(), null, Stop);
        Assert.Equal("Far Away School", (await db.Set<Organisation>().SingleAsync(Stop)).Name);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_name_that_people_here_wrote_is_kept_and_reported_and_what_was_blank_is_filled(string engine)
    {
        await using var db = await FreshAsync(engine);
        db.Add(new Organisation { Id = OrganisationId.From(NewId.Next(Now)), Name = "The Hut", Urn = "121300", Source = ChildFact.ByHand });
        await db.SaveAsync(Deed, Stop);
        var (_, found) = await ApplyAsync(db, new RegisterSample().Add("121300").Bytes());
        Assert.Equal(("G09", "121300", "School 121300"), found.Select(f => (f.Rule, f.Subject, f.Value)).Single());
        var school = await db.Set<Organisation>().AsNoTracking().SingleAsync(Stop);
        Assert.Equal(("The Hut", "Primary", "BD23 1AA", ChildFact.ByHand), (school.Name, school.Phase, school.Postcode, school.Source));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_links_file_tells_successors_once_the_register_is_loaded_and_a_newer_register_keeps_them(string engine)
    {
        await using var db = await FreshAsync(engine);
        var links = Encoding.UTF8.GetBytes("\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\n"
            + "121300,151400,\"New School\",\"Successor - Split School\",\"31-12-2024\"\n121300,151399,\"Newer, School\",\"Successor\",\"31-12-2025\"\n"
            + "121300,151398,\"Old School\",\"Predecessor\",\"01-01-2026\"\n12130,151400,\"New School\",\"Successor\",\"31-12-2024\"\n");
        var (refused, found) = await LinksAsync(db, links);
        Assert.True(refused.Refused);
        Assert.Contains(found, f => f.Rule == "G10");
        var register = new RegisterSample().Add("121300");
        await ApplyAsync(db, register.Bytes());
        var (summary, _) = await LinksAsync(db, links);
        Assert.Equal((1, 1), (Count(summary, "establishments changed"), Count(summary, "rows with an error, left out")));
        Assert.Equal(0, Count((await LinksAsync(db, links)).Summary, "establishments changed"));
        await ApplyAsync(db, register.Add("121301").Bytes());
        Assert.Equal("151399", (await db.Set<Establishment>().AsNoTracking().SingleAsync(e => e.Urn == "121300", Stop)).Successor);
    }

    private async Task<WaymarkDb> FreshAsync(string engine)
    {
        var settings = engines.Settings(engine);
        var postgres = settings.Engine == StoreEngine.Postgres ? await Waymark.Bench.PostgresServer.FreshDatabaseAsync() ?? "" : "";
        var stores = new Waymark.Shell.Data.Stores(new StoreSettings { Engine = settings.Engine, Folder = Path.Combine(settings.Folder, Path.GetRandomFileName()), Postgres = postgres });
        await stores.PrepareDirectoryAsync(Stop);
        await stores.PrepareCaseworkAsync(StoreEngines.NorthYorkshire, Stop);
        return stores.Casework(StoreEngines.NorthYorkshire);
    }

    private static ChildId Child(WaymarkDb db, string urn, bool isSealed = false)
    {
        var child = new Child { Id = ChildId.From(NewId.Next(Now)), Surname = "Null", Forename = "Ann", SchoolUrn = urn, Sealed = isSealed };
        db.Add(child);
        return child.Id;
    }

    private static void Placed(WaymarkDb db, ChildId child, string urn)
    {
        var plan = new EhcPlan { Id = PlanId.From(NewId.Next(Now)), Case = CaseId.From(NewId.Next(Now)), Child = child };
        db.AddRange(plan, new Placement { Id = NewId.Next(Now), Plan = plan.Id, Named = true, Urn = urn });
    }

    private static RegisterProfile Profile()
    {
        var area = new CurrentArea();
        area.Choose(AreaCode.Parse("815"));
        return new RegisterProfile(area, [new NamedSettings()], new FakeClock(Now));
    }

    private static int Count(ImportSummary summary, string what) => (int)summary.Counts.Single(c => c.What == what).Count;

    private static Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CheckAsync(WaymarkDb? db, byte[] content) =>
        RunAsync(content, (source, found) => Profile().CheckAsync(source, db, found, null, Stop));

    private static Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ApplyAsync(WaymarkDb db, byte[] content) =>
        RunAsync(content, (source, found) => Profile().ApplyAsync(source, db, Deed, found, null, Stop));

    private static Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> LinksAsync(WaymarkDb db, byte[] content) =>
        RunAsync(content, (source, found) => new RegisterLinksProfile().ApplyAsync(source, db, Deed, found, null, Stop));

    private static async Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> RunAsync(byte[] content, Func<ImportSource, IFindings, Task<ImportSummary>> run)
    {
        using var file = new SentFile(content, [], "edubasealldata20261124.csv");
        var found = new Kept();
        return (await run(file.Source, found), found.All);
    }
}
