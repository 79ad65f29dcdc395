using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Clocks;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Caseload;
using Waymark.Plans.Reviews;
using Waymark.Plans.Team;
using Waymark.Plans.Today;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Lists;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans;

public sealed class CaseListTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly AccountId Priya = AccountId.From(DemoScene.IdOf("account priya"));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Every_filter_and_order_of_the_caseload_runs_in_the_store(string engine)
    {
        await using var db = await MadeAsync(engine);
        var list = new CaseList(db, new Visiting(Role.SendManager, "", ""), Known(db, Role.SendManager, "", ""));
        var (all, rows) = await list.PageAsync(new CaseFilter(), DemoArea.Today, Stop);
        Assert.InRange(all, 20, 120);
        Assert.Equal(Math.Min(all, CaseList.PageSize), rows.Count);
        Assert.True(rows.Zip(rows.Skip(1)).All(p => p.First.NextDue <= p.Second.NextDue || p.Second.NextDue is null));
        foreach (var sort in new[] { "name", "school", "officer", "stage", "due" })
            foreach (var descending in new[] { false, true })
                Assert.Equal(all, (await list.PageAsync(new CaseFilter { Sort = sort, Descending = descending, Sheet = 9999 }, DemoArea.Today, Stop)).Total);

        var states = new[] { "overdue", "excused", "week", "month", "none" }.ToDictionary(s => s, s => s);
        foreach (var state in states.Keys)
            Assert.All((await list.PageAsync(new CaseFilter { Clock = state }, DemoArea.Today, Stop)).Rows, r => Assert.True(state switch
            {
                "overdue" => r.NextDue < DemoArea.Today && !r.NextExcused,
                "none" => r.NextDue is null,
                _ => r.NextDue is not null,
            }));
        var maya = Assert.Single((await list.PageAsync(new CaseFilter { Name = "thornton", School = "999022", Locality = "Harrogate", Need = "SLD" }, DemoArea.Today, Stop)).Rows);
        Assert.Equal("Maya", maya.Forename);
        var choices = await list.ChoicesAsync(Stop);
        Assert.Contains(choices.Officers, o => o.Name == "Priya Nair");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_senco_finds_only_children_on_roll_of_their_school(string engine)
    {
        await using var db = await MadeAsync(engine);
        var list = new CaseList(db, new Visiting(Role.Senco, "999022", ""), Known(db, Role.Senco, "999022", ""));
        var (total, rows) = await list.PageAsync(new CaseFilter { Closed = true }, DemoArea.Today, Stop);
        Assert.True(total > 0);
        Assert.All(rows, r => Assert.Equal("999022", r.SchoolUrn));
        Assert.Equal(0, (await list.PageAsync(new CaseFilter { School = "999003", Closed = true }, DemoArea.Today, Stop)).Total);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_analyst_finds_nobody(string engine)
    {
        await using var db = await MadeAsync(engine);
        var list = new CaseList(db, new Visiting(Role.Analyst, "", ""), Known(db, Role.Analyst, "", ""));
        Assert.Equal(0, (await list.PageAsync(new CaseFilter { Closed = true }, DemoArea.Today, Stop)).Total);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Today_counts_what_is_past_due_soon_and_waiting(string engine)
    {
        await using var db = await MadeAsync(engine);
        var work = await new TodaysWork(db, new Visiting(Role.CaseOfficer, "", "East"), Known(db, Role.CaseOfficer, "", "East")).ReadAsync(mineOnly: true, DemoArea.Today, Stop);
        var mine = await (from c in db.Set<CaseClock>() join of in db.Set<EhcCase>() on c.Case equals of.Id where of.Officer == Priya && c.Stopped == null select c).ToListAsync(Stop);
        Assert.Equal(mine.Count(c => c is { Ours: true, Kind: ClockKind.Statutory } && c.Due < DemoArea.Today), work.Overdue.Count);
        Assert.Equal(Math.Min(TodaysWork.Shown, work.Overdue.Count), work.Overdue.Lines.Count);
        Assert.All(work.Overdue.Lines, l => Assert.True(l.Ours && l.Due < DemoArea.Today));
        Assert.All(work.Soon.Lines, l => Assert.True(l.Due >= DemoArea.Today && l.ActBy <= DemoArea.Today.PlusDays(7)));
        Assert.True(work.Waiting.Count > 0);
        Assert.All(work.Waiting.Lines, l => Assert.False(l.Ours));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Today_of_a_whole_team_counts_the_open_clocks_of_its_children(string engine)
    {
        await using var db = await MadeAsync(engine);
        var work = await new TodaysWork(db, new Visiting(Role.CaseOfficer, "", "East"), Known(db, Role.CaseOfficer, "", "East")).ReadAsync(mineOnly: false, DemoArea.Today, Stop);
        var children = await db.Set<Involvement>().Where(i => (i.Team == "East" || i.Account == Priya) && (i.From == null || i.From <= DemoArea.Today) && (i.To == null || i.To >= DemoArea.Today)).Select(i => i.Child).ToListAsync(Stop);
        var hidden = await db.Set<Child>().Where(c => c.Sealed).Select(c => c.Id).ToListAsync(Stop);
        var open = (await db.Set<CaseClock>().Where(c => c.Stopped == null && c.Kind != ClockKind.Keep).ToListAsync(Stop)).Where(c => children.Contains(c.Child) && !hidden.Contains(c.Child)).ToList();
        Assert.Equal(open.Count(c => c is { Ours: true, Kind: ClockKind.Statutory } && c.Due < DemoArea.Today), work.Overdue.Count);
        Assert.Equal(open.Count(c => c.Ours && c.Kind != ClockKind.Guidance && c.Due >= DemoArea.Today && c.ActBy <= DemoArea.Today.PlusDays(7)), work.Soon.Count);
        Assert.Equal(open.Count(c => !c.Ours && c.Kind != ClockKind.Guidance && (c.Kind != ClockKind.Right || c.Due >= DemoArea.Today)), work.Waiting.Count);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_page_of_the_reviews_is_a_part_of_the_whole_list_in_its_order_and_the_counts_agree(string engine)
    {
        await using var db = await MadeAsync(engine);
        var list = new ReviewList(db, new Visiting(Role.SendManager, "", ""), Known(db, Role.SendManager, "", ""));
        var (all, schools, localities) = await list.ChoicesAsync(Stop);
        foreach (var filter in new[] { new ReviewFilter(), new() { Sort = "name" }, new() { Sort = "school" }, new() { Sort = "meeting" }, new() { State = "due" }, new() { Locality = localities[0] }, new() { School = schools[0].Item1 }, new() { Month = "2026-12" } })
        {
            var whole = await list.AllAsync(filter, DemoArea.Today).ToListAsync(Stop);
            for (var sheet = 1; sheet <= PageCount.Of(whole.Count, ReviewList.PageSize); sheet++)
            {
                var (total, rows) = await list.PageAsync(filter with { Sheet = sheet }, all, DemoArea.Today, Stop);
                Assert.Equal(whole.Count, total);
                Assert.Equal(whole.Skip((sheet - 1) * ReviewList.PageSize).Take(ReviewList.PageSize), rows);
            }
        }
        Assert.True(all > 0);
        Assert.Equal(all, (await list.AllAsync(new(), DemoArea.Today).ToListAsync(Stop)).Count);
        var byDue = await list.AllAsync(new(), DemoArea.Today).ToListAsync(Stop);
        Assert.True(byDue.Zip(byDue.Skip(1)).All(p => p.First.Due <= p.Second.Due || p.Second.Due is null));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_team_page_adds_up_to_the_caseload(string engine)
    {
        await using var db = await MadeAsync(engine);
        var visiting = new Visiting(Role.SendManager, "", "");
        var officers = await new TeamWork(db, visiting, Known(db, Role.SendManager, "", "")).ReadAsync(DemoArea.Today, Stop);
        var (total, _) = await new CaseList(db, visiting, Known(db, Role.SendManager, "", "")).PageAsync(new CaseFilter(), DemoArea.Today, Stop);
        Assert.Equal(total, officers.Sum(o => o.Cases));
        Assert.Equal(await db.Set<EhcCase>().CountAsync(c => c.NextDue < DemoArea.Today && !c.NextExcused, Stop), officers.Sum(o => o.Overdue));
    }

    private async Task<WaymarkDb> MadeAsync(string engine)
    {
        var settings = engines.Settings(engine);
        var stores = new Waymark.Shell.Data.Stores(settings);
        if (engines.Once(engine)) await DemoArea.MakeAsync(settings, pupils: 700, Stop);
        return stores.Casework(StoreEngines.NorthYorkshire);
    }

    private static KnownChildren Known(WaymarkDb db, Role role, string organisation, string team) =>
        new(db, new Visiting(role, organisation, team), null!, null!, new FakeClock((DemoArea.Today + new LocalTime(9, 0)).InUtc().ToInstant()));

    /// <summary>A person in a role, as the gate sees one: reach follows from the one table.</summary>
    private sealed class Visiting(Role role, string organisation, string team) : IAccess
    {
        public Visitor? Visitor { get; } = new(Priya, "Priya Nair", AreaCode.Parse("815"), role, "", organisation, [team]);

        public bool May(Permission permission) => AccessTable.Standard.RelationOf(role, permission) is not null;

        public Reach ReachFor(Permission permission) => AccessTable.Standard.RelationOf(role, permission) is { } relation
            ? new Reach(relation, Visitor!.Account, organisation, team.Length > 0 ? [team] : [], []) : Reach.Nobody;
    }
}
