using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Family.Door;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Family;

public sealed class RightsTests(DemoWeb web)
{
    private static readonly AccountId Ngozi = AccountId.From(DemoScene.IdOf("account ngozi"));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_parents_reach_ends_on_the_day_and_not_before(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        // School age of the first ends on Friday 26 June 2026; the second was born a day later and stays a year longer.
        var (first, second) = (await FamilyScene.MakeAsync(db, "ngozi", new LocalDate(2010, 8, 31)), await FamilyScene.MakeAsync(db, "ngozi", new LocalDate(2010, 9, 1)));
        var reach = new Reach(Relation.Family, Ngozi, "", [], []);
        foreach (var acts in new[] { false, true })
        {
            Assert.Contains(first.Child, await ReachedAsync(new LocalDate(2026, 6, 26), acts));
            Assert.DoesNotContain(first.Child, await ReachedAsync(new LocalDate(2026, 6, 27), acts));
            Assert.Contains(second.Child, await ReachedAsync(new LocalDate(2027, 6, 25), acts));
            Assert.DoesNotContain(second.Child, await ReachedAsync(new LocalDate(2027, 6, 26), acts));
        }

        async Task<List<ChildId>> ReachedAsync(LocalDate day, bool acts) => await db.Children(reach with { Acts = acts }, day).Select(c => c.Id).ToListAsync(Stop);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task After_the_day_a_parent_sees_and_does_what_was_decided_and_the_page_says_so(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await (await FamilyScene.MakeAsync(db, "ngozi", new LocalDate(2009, 2, 3), "Kit")).WithCaseAsync(("request-received", "", 30));
        var (ngozi, helen) = (await web.AsAsync("ngozi", engine), await web.AsAsync("helen", engine));
        Assert.Equal(HttpStatusCode.NotFound, (await ngozi.OpenAsync(FamilyLinks.WhereWeAre(scene.Child))).Status);
        Assert.Contains("Kit is over school age now and decides who sees this", (await ngozi.OpenAsync(FamilyLinks.Children)).Text, StringComparison.Ordinal);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == scene.Child.Value && e.ActorName == "Ngozi Okafor" && e.Outcome == "refused", Stop));

        var form = await helen.OpenAsync(PeopleLinks.Rights(scene.Child));
        Assert.Contains("decides since 28 June 2025", form.Text, StringComparison.Ordinal);
        (await form.SubmitAsync(("Asked.Decision", "capacity"))).ShowsError("Asked.DecidedBy", "Enter who found that capacity is lacking, with their role");
        await DecideAsync(helen, db, scene.Child, "sees");
        Assert.Contains("Kit is over school age since 28 June 2025. You may see what the young person sees.", (await ngozi.OpenAsync(FamilyLinks.WhereWeAre(scene.Child))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ngozi.OpenAsync(FamilyLinks.AddView(scene.Child))).Status);
        Assert.Contains("You cannot write one here", (await ngozi.OpenAsync(FamilyLinks.Messages(scene.Child))).Text, StringComparison.Ordinal);

        await DecideAsync(helen, db, scene.Child, "speaks");
        Assert.Equal(HttpStatusCode.OK, (await ngozi.OpenAsync(FamilyLinks.AddView(scene.Child))).Status);
        await DecideAsync(helen, db, scene.Child, "none");
        Assert.Equal(HttpStatusCode.NotFound, (await ngozi.OpenAsync(FamilyLinks.WhereWeAre(scene.Child))).Status);
        Assert.Equal(3, await db.Set<ParentDecision>().CountAsync(d => d.Child == scene.Child, Stop));
        Assert.Equal(1, await db.Set<ParentDecision>().CountAsync(d => d.Child == scene.Child && d.To == null, Stop));
    }

    [Fact]
    public async Task A_young_person_decides_and_a_parent_for_whom_capacity_was_decided_acts()
    {
        var (callum, linda) = (await web.AsAsync("callum-dent"), await web.AsAsync("linda"));
        Assert.Contains("You decide since 30 June 2018", await TextAsync(callum, "callum"), StringComparison.Ordinal);
        Assert.Contains("You have a plan.", await TextAsync(callum, "callum"), StringComparison.Ordinal);
        Assert.Contains("Your child has a plan.", await TextAsync(linda, "callum"), StringComparison.Ordinal);
        Assert.Contains("You act for them", await TextAsync(linda, "callum"), StringComparison.Ordinal);
        foreach (var one in new[] { callum, linda }) Assert.Equal(HttpStatusCode.OK, (await one.OpenAsync(FamilyLinks.AddView(CastIds.Child("callum")))).Status);
    }

    private static async Task<string> TextAsync(Browser who, string child) => (await who.OpenAsync(FamilyLinks.WhereWeAre(CastIds.Child(child)))).Text;

    private static async Task DecideAsync(Browser helen, Waymark.Shell.Data.WaymarkDb db, ChildId child, string decision)
    {
        var contact = await db.Set<FamilyContact>().Where(c => c.Child == child).Select(c => c.Id).SingleAsync(Stop);
        var answer = await (await helen.OpenAsync(PeopleLinks.Rights(child))).SubmitAsync([("Asked.Contact", $"{contact}"), ("Asked.Decision", decision), ("Asked.DecidedBy", "Kit, with the officer"), ("Asked.Reason", "Asked at home, with pictures"), .. FilledForm.Day("Asked.From", DemoArea.Today)]);
        Assert.Contains("The decision is recorded", answer.Text, StringComparison.Ordinal);
    }
}
