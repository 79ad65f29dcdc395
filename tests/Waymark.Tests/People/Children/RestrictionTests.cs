using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People.Children;

public sealed class RestrictionTests(EditedArea area)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_address_is_withheld_at_once_and_given_back_each_with_a_reason_that_the_trail_does_not_tell(string engine)
    {
        var child = await area.ChildAsync(engine, "Nunnington");
        var (mike, priya) = (await area.AsAsync("mike", engine), await area.AsAsync("priya", engine));
        Assert.Equal(HttpStatusCode.Forbidden, (await priya.GetAsync(PeopleLinks.Restrict(child.Id))).Status);
        Assert.Contains("7 Beck Lane", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(["Select what is to change", "Enter why"], (await mike.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "lift-address"))).Problems());
        Assert.Equal(PeopleLinks.Child(child.Id), (await mike.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "address"), ("Asked.Reason", "The family fled"))).Location);
        Assert.DoesNotContain("7 Beck Lane", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        Assert.Contains("The family fled", (await mike.GetAsync(PeopleLinks.Restrict(child.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(PeopleLinks.Child(child.Id), (await mike.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "lift-address"), ("Asked.Reason", "They say so"))).Location);
        Assert.Contains("7 Beck Lane", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        await using var db = await area.StoreAsync(engine);
        var told = await db.Set<TrailEntry>().Where(e => e.Child == child.Id.Value && (e.Action == "withhold address" || e.Action == "give address back")).ToListAsync(Stop);
        Assert.Equal(2, told.Count);
        Assert.All(told, e => Assert.DoesNotContain("fled", e.Reason + e.Detail, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_record_is_sealed_by_two_people_then_found_by_nobody_and_opened_by_two_again(string engine)
    {
        var child = await area.ChildAsync(engine, "Oldstead");
        var (mike, nell, priya) = (await area.AsAsync("mike", engine), await area.AsAsync("nell", engine), await area.AsAsync("priya", engine));
        Assert.Equal(PeopleLinks.Restricted, (await mike.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "seal"), ("Asked.Reason", "Adopted in October"))).Location);
        Assert.Equal(["Somebody has asked to seal this record already: a second person confirms it under Sealed records"],
            (await nell.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "seal"), ("Asked.Reason", "Again"))).Problems());
        var decide = PeopleLinks.DecideRestriction(await WaitingAsync(engine, child));
        Assert.Equal(["You asked for this yourself: a second person must confirm it"], (await mike.FillAsync(decide, ("Verdict", "confirm"))).Problems());
        Assert.Equal(HttpStatusCode.OK, (await priya.GetAsync(PeopleLinks.Child(child.Id))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await priya.GetAsync(decide)).Status);
        // What is asked about sealing shows in the trail to those who decide it and to nobody else.
        Assert.Contains("ask to seal record", (await nell.GetAsync(PeopleLinks.Trail(child.Id))).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ask to seal record", (await priya.GetAsync(PeopleLinks.Trail(child.Id))).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(PeopleLinks.Restricted, (await nell.FillAsync(decide, ("Verdict", "confirm"))).Location);

        foreach (var browser in new[] { priya, mike, nell, await area.AsAsync("helen", engine) })
        {
            foreach (var page in new[] { PeopleLinks.Child(child.Id), PeopleLinks.Identity(child.Id), PeopleLinks.Trail(child.Id) })
                Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
            Assert.DoesNotContain($"{child.Id}", (await browser.FillAsync(PeopleLinks.Search, ("Terms", "oldstead"))).Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await mike.GetAsync(PeopleLinks.Restrict(child.Id))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await priya.GetAsync(PeopleLinks.Restricted)).Status);
        var list = await mike.GetAsync(PeopleLinks.Restricted);
        Assert.Contains("asked by Mike Rowe, confirmed by Nell Drake", list.Text, StringComparison.Ordinal);
        Assert.Contains("Adopted in October", list.Text, StringComparison.Ordinal);

        Assert.Equal(["Enter why"], (await nell.FillAsync(PeopleLinks.LiftSeal(child.Id))).Problems());
        Assert.Equal(PeopleLinks.Restricted, (await nell.FillAsync(PeopleLinks.LiftSeal(child.Id), ("Reason", "A mistake"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync(PeopleLinks.Child(child.Id))).Status);
        Assert.Equal(PeopleLinks.Restricted, (await mike.FillAsync(PeopleLinks.DecideRestriction(await WaitingAsync(engine, child)), ("Verdict", "confirm"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await priya.GetAsync(PeopleLinks.Child(child.Id))).Status);
        foreach (var word in new[] { "seal", "restrict" })
            Assert.DoesNotContain(word, (await priya.GetAsync(PeopleLinks.Trail(child.Id))).Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal([("ask to seal record", "Mike Rowe"), ("seal record", "Nell Drake"), ("ask to open sealed record", "Nell Drake"), ("open sealed record", "Mike Rowe")],
            (await db.Set<TrailEntry>().Where(e => e.Child == child.Id.Value && e.Subject.StartsWith("restriction:") && !e.Action.StartsWith("view")).OrderBy(e => e.Seq).ToListAsync(Stop)).Select(e => (e.Action, e.ActorName)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_dropped_request_changes_nothing_and_cannot_be_confirmed_afterwards(string engine)
    {
        var child = await area.ChildAsync(engine, "Pateley");
        var (mike, nell) = (await area.AsAsync("mike", engine), await area.AsAsync("nell", engine));
        Assert.Equal(HttpStatusCode.SeeOther, (await mike.FillAsync(PeopleLinks.Restrict(child.Id), ("Asked.What", "seal"), ("Asked.Reason", "Asked in error"))).Status);
        var decide = PeopleLinks.DecideRestriction(await WaitingAsync(engine, child));
        var opened = await nell.GetAsync(decide);
        Assert.Equal(PeopleLinks.Restricted, (await mike.FillAsync(decide, ("Verdict", "drop"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await nell.FillAsync(opened, decide, ("Verdict", "confirm"))).Status);
        await using var db = await area.StoreAsync(engine);
        Assert.False((await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)).Sealed);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "view request about a sealed record" && e.Outcome == "refused" && e.ActorName == "Nell Drake", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await nell.GetAsync(PeopleLinks.LiftSeal(child.Id))).Status);
    }

    private async Task<Guid> WaitingAsync(string engine, Child child)
    {
        await using var db = await area.StoreAsync(engine);
        return (await db.Set<Restriction>().SingleAsync(r => r.Child == child.Id && r.Outcome == Restriction.Waiting, Stop)).Id;
    }
}
