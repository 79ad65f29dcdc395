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
using Waymark.Plans.Team;
using Waymark.Plans.Today;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
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
