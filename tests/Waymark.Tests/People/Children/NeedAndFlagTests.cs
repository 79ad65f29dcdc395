using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People;
using Waymark.People.Children;
using Waymark.People.Children.Flags;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People.Children;

public sealed class NeedAndFlagTests(EditedArea area)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_held_before_ends_the_day_before_and_nothing_is_deleted(string engine)
    {
        var child = await area.ChildAsync(engine, "Aldwark");
        var priya = await area.AsAsync("priya", engine);
        var answer = await priya.FillAsync(PeopleLinks.Needs(child.Id),
            [("Asked.Status", "E"), ("Asked.Main", "SLCN"), ("Asked.Second", "ASD"), ("Asked.Disabilities", "HEAR"), ("Asked.Disabilities", "COMM"), .. FilledForm.Day("Asked.From", new(2026, 11, 2))]);
        Assert.Equal(PeopleLinks.Child(child.Id), answer.Location);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(["ASD 1 2026-11-01", "ASD 2 ", "SLCN 1 "],
            (await db.Set<ChildNeed>().Where(n => n.Child == child.Id).ToListAsync(Stop)).OrderBy(n => n.Type).ThenBy(n => n.Rank).Select(n => $"{n.Type} {n.Rank} {n.To:uuuu-MM-dd}"));
        Assert.Equal(["E ", "K 2026-11-01"],
            (await db.Set<SenStatus>().Where(s => s.Child == child.Id).ToListAsync(Stop)).OrderBy(s => s.Status).Select(s => $"{s.Status} {s.To:uuuu-MM-dd}"));
        Assert.Equal(["COMM", "HEAR"], (await db.Set<ChildDisability>().Where(d => d.Child == child.Id).ToListAsync(Stop)).Select(d => d.Type).Order());
        Assert.Equal(("E", "SLCN"), (await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.SenStatus, now.PrimaryNeed) : default);
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Action == "change needs", Stop));
        var form = await priya.GetAsync(PeopleLinks.Needs(child.Id));
        Assert.Equal(2, form.Page.QuerySelectorAll("input[name='Asked.Disabilities'][checked]").Length);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Needs_that_contradict_themselves_are_refused(string engine)
    {
        var child = await area.ChildAsync(engine, "Bellerby");
        var priya = await area.AsAsync("priya", engine);
        var answer = await priya.FillAsync(PeopleLinks.Needs(child.Id),
            [("Asked.Main", "SLCN"), ("Asked.Second", "SLCN"), ("Asked.Disabilities", "NONE"), ("Asked.Disabilities", "HEAR"), .. FilledForm.Day("Asked.From", DemoArea.Today.PlusDays(-301))]);
        Assert.Equal(["Select each type of need once", "Select None, or the kinds of disability", "The first day must be on or after 28 January 2026, when what is recorded now began"], answer.Problems());
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(1, await db.Set<ChildNeed>().CountAsync(n => n.Child == child.Id, Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_flag_is_set_shown_and_ended(string engine)
    {
        var child = await area.ChildAsync(engine, "Cotterdale");
        var priya = await area.AsAsync("priya", engine);
        Assert.Equal(["Select what is to be known"], (await priya.FillAsync(PeopleLinks.Flags(child.Id), ("Asked.Kind", "made-up"))).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Flags(child.Id), ("Asked.Kind", "looked-after"), ("Asked.TalkTo", "Dan Price"))).Status);
        Assert.Contains("Talk to Dan Price", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(["This is recorded already: change or end it above"], (await priya.FillAsync(PeopleLinks.Flags(child.Id), ("Asked.Kind", "looked-after"))).Problems());
        await using var db = await area.StoreAsync(engine);
        var flag = await db.Set<ChildFlag>().SingleAsync(f => f.Child == child.Id, Stop);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Flags(child.Id, flag.Id),
            [.. FilledForm.Day("Asked.From", DemoArea.Today.PlusDays(-9)), .. FilledForm.Day("Asked.To", DemoArea.Today.PlusDays(-1))])).Status);
        Assert.DoesNotContain("Talk to Dan Price", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        // A flag of somebody else is none of this child, whatever the address says.
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync(PeopleLinks.Flags((await area.ChildAsync(engine, "Dalehouse")).Id, flag.Id))).Status);
    }

    [Fact]
    public void A_flag_that_somebody_may_not_see_is_one_that_they_cannot_set()
    {
        var child = new Child { Id = ChildId.From(Guid.CreateVersion7()), Surname = "Easby", Forename = "Robin" };
        var card = new ChildCard { Id = child.Id, Surname = "", Forename = "", Born = null, SenStatus = "", PrimaryNeed = "", SchoolUrn = "", School = "", YearGroup = null, Locality = "" };
        var open = new OpenChild(card, child, new HashSet<Permission> { Permission.EditChild, Permission.ViewChild });
        Assert.Contains("military", ChangeFlag.KindsFor(open).Select(k => k.Value));
        Assert.DoesNotContain("looked-after", ChangeFlag.KindsFor(open).Select(k => k.Value));
        var problems = ChangeFlag.Check(open, null, new() { Kind = "looked-after", From = DemoArea.Today }, [], DemoArea.Today);
        Assert.Equal(["Select what is to be known"], problems.Select(p => p.Sentence));
    }
}
