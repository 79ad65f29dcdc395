using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Family;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.DecisionPanel;

public sealed class PanelJourneyTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_panel_advises_stops_no_limit_and_leaves_minutes_that_never_change(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var (early, late) = (await RequestedAsync(db, 30), await RequestedAsync(db, 45));
        var helen = await web.AsAsync("helen", engine);
        var meeting = await ArrangedAsync(db, helen, engine);
        var agenda = await helen.OpenAsync($"{PanelLinks.Agenda(meeting)}?question=assess");
        Assert.Contains("Assess or not?", agenda.Text, StringComparison.Ordinal);
        var added = await agenda.PressAsync(PanelLinks.Agenda(meeting), ("picked", $"{early.Case}"), ("picked", $"{late.Case}"));
        Assert.Contains("The agenda is changed", added.Text, StringComparison.Ordinal);
        Assert.Contains("Decide without the panel: it stops no limit", added.Text, StringComparison.Ordinal);
        Assert.Contains("Missing on 24 November 2026: views of the child and family", added.Text, StringComparison.Ordinal);
        var items = await db.Set<PanelItem>().AsNoTracking().Where(i => i.Meeting == meeting).OrderBy(i => i.Order).ToListAsync(Stop);
        Assert.Equal([late.Case, early.Case], items.Select(i => i.Case));

        // Put higher, taken off and put on again.
        await added.PressAsync($"{PanelLinks.Agenda(meeting)}?handler=change", ("item", $"{items[1].Id}"), ("what", "raise"));
        Assert.Equal([early.Case, late.Case], await db.Set<PanelItem>().Where(i => i.Meeting == meeting).OrderBy(i => i.Order).Select(i => i.Case).ToListAsync(Stop));
        await added.PressAsync($"{PanelLinks.Agenda(meeting)}?handler=change", ("item", $"{items[0].Id}"), ("what", "remove"));
        Assert.False(await db.Set<PanelSight>().AnyAsync(s => s.Meeting == meeting && s.Child == late.Child, Stop));
        await added.PressAsync(PanelLinks.Agenda(meeting), ("picked", $"{late.Case}"));

        await WrittenAsync(db, helen, meeting, items[1].Id);
        await ClosedAsync(db, helen, meeting, items[1].Id, early);
        await SeenAsync(db, engine, meeting, items[1].Id, early);
    }

    [Fact]
    public async Task Only_members_and_the_council_see_a_panel()
    {
        await using var db = await web.StoreAsync();
        var scene = await RequestedAsync(db, 20);
        var helen = await web.AsAsync("helen");
        var meeting = await ArrangedAsync(db, helen, nameof(StoreEngine.Sqlite));
        await (await helen.OpenAsync(PanelLinks.Agenda(meeting))).PressAsync(PanelLinks.Agenda(meeting), ("picked", $"{scene.Case}"));
        var item = (await db.Set<PanelItem>().AsNoTracking().SingleAsync(i => i.Meeting == meeting, Stop)).Id;
        var name = await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
        foreach (var person in new[] { "kate", "sarah", "omar", "tess", "pru", "ian", "al", "jo", "mike" })
        {
            var browser = await web.AsAsync(person);
            foreach (var path in new[] { PanelLinks.All, PanelLinks.Agenda(meeting), PanelLinks.Papers(meeting, item), PanelLinks.Record(meeting, item), PanelLinks.Minutes(meeting), PanelLinks.File(meeting, "pdf") })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
        }

        // A health officer who is not of it knows nothing of it; one of the team sees that there is a case out of reach.
        var ruth = await web.AsAsync("ruth");
        foreach (var path in new[] { PanelLinks.Agenda(meeting), PanelLinks.Papers(meeting, item) }) Assert.Equal(HttpStatusCode.NotFound, (await ruth.OpenAsync(path)).Status);
        var tom = await web.AsAsync("tom");
        var seen = await tom.OpenAsync(PanelLinks.Agenda(meeting));
        Assert.Contains("1 more case is not within your reach", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.OpenAsync(PanelLinks.Papers(meeting, item))).Status);

        // An auditor reads; a member reads the papers and nothing else of the child, and neither writes.
        foreach (var person in new[] { "quentin", "sam", "dan" })
        {
            var browser = await web.AsAsync(person);
            Assert.Contains(name, (await browser.OpenAsync(PanelLinks.Papers(meeting, item))).Text, StringComparison.Ordinal);
            foreach (var path in new[] { PanelLinks.Record(meeting, item), PanelLinks.Close(meeting), PanelLinks.Arrange }) Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
            await (await browser.OpenAsync("/access/account")).PressAsync($"{PanelLinks.Agenda(meeting)}?handler=change", ("item", $"{item}"), ("what", "remove"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("sam")).OpenAsync(PlanLinks.Plan(scene.Case))).Status);
        Assert.True(await db.Set<PanelItem>().AnyAsync(i => i.Id == item, Stop));
        var trail = await db.Set<TrailEntry>().Where(e => e.Child == scene.Child.Value).Select(e => new { e.Action, e.ActorName, e.Outcome }).ToListAsync(Stop);
        Assert.Contains(trail, e => e is { Action: "view papers for panel", ActorName: "Dr Sam Adeyemi", Outcome: not "refused" });
        foreach (var question in new[] { "", "assess", "issue", "setting", "review" }) Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync($"{PanelLinks.Agenda(meeting)}?question={question}")).Status);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Members_change_with_a_reason_once_they_have_the_papers_and_who_left_reads_nothing_more(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var (scene, helen) = (await RequestedAsync(db, 20), await web.AsAsync("helen", engine));
        var meeting = await ArrangedAsync(db, helen, engine);
        await (await helen.OpenAsync(PanelLinks.Agenda(meeting))).PressAsync(PanelLinks.Agenda(meeting), ("picked", $"{scene.Case}"));
        var papers = PanelLinks.Papers(meeting, (await db.Set<PanelItem>().AsNoTracking().SingleAsync(i => i.Meeting == meeting, Stop)).Id);
        var (dan, ruth) = (await web.AsAsync("dan", engine), await web.AsAsync("ruth", engine));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await dan.OpenAsync(papers)).Status, (await ruth.OpenAsync(papers)).Status));
        var (form, second) = (await helen.OpenAsync(PanelLinks.Members(meeting)), await helen.OpenAsync(PanelLinks.Members(meeting)));
        var version = form.Document.QuerySelector("input[name='Asked.Version']")!.GetAttribute("value")!;
        (string, string)[] changed = [("Asked.Version", version), ("Asked.Members", $"{DemoScene.IdOf("account sam")}"), ("Asked.Members", $"{DemoScene.IdOf("account ruth")}"), ("Asked.Others", "Jane Moss, head teacher")];
        (await form.PressAsync(PanelLinks.Members(meeting), changed)).ShowsError("Asked.Because", "Enter why the members change: the papers are with them already");
        Assert.Contains("The members are changed", (await form.PressAsync(PanelLinks.Members(meeting), [.. changed, ("Asked.Because", "Dan Price is away")])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await second.PressAsync(PanelLinks.Members(meeting), [.. changed, ("Asked.Because", "Another reason")])).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await dan.OpenAsync(papers)).Status, (await ruth.OpenAsync(papers)).Status));
        Assert.Equal(["Dr Sam Adeyemi", "Jane Moss, head teacher", "Ruth Bell"], await db.Set<PanelMember>().Where(m => m.Meeting == meeting).OrderBy(m => m.Name).Select(m => m.Name).ToListAsync(Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "change members of panel" && e.Reason == "Dan Price is away" && e.Subject == $"panel:{meeting}", Stop));
        foreach (var person in new[] { "sam", "quentin", "kate" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person, engine)).OpenAsync(PanelLinks.Members(meeting))).Status);
    }

    private static async Task<Guid> ArrangedAsync(WaymarkDb db, Browser helen, string engine)
    {
        var form = await helen.OpenAsync(PanelLinks.Arrange);
        (await form.SubmitAsync(("Asked.Chair", "Helen Marsh"))).ShowsError("Asked.Members", "Select at least two members: a panel is more than one person");
        var chair = $"Helen Marsh of {engine} {Guid.CreateVersion7():N}";
        var arranged = await form.SubmitAsync([("Asked.Chair", chair), ("Asked.Members", $"{DemoScene.IdOf("account sam")}"), ("Asked.Members", $"{DemoScene.IdOf("account dan")}"), ("Asked.Others", "Jane Moss, head teacher"), .. AdviceForms.Day("Asked.Day", DemoArea.Today)]);
        Assert.Contains("The meeting is arranged", arranged.Text, StringComparison.Ordinal);
        return (await db.Set<PanelMeeting>().AsNoTracking().SingleAsync(m => m.Chair == chair, Stop)).Id;
    }

    private static async Task WrittenAsync(WaymarkDb db, Browser helen, Guid meeting, Guid item)
    {
        var page = await helen.OpenAsync(PanelLinks.Record(meeting, item));
        Assert.Contains("may it be necessary to make provision through a plan?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Advises to end the plan", page.Text, StringComparison.Ordinal);
        var keep = $"{PanelLinks.Record(meeting, item)}?handler=keep";
        var version = page.Document.QuerySelector("input[name='Asked.Version']")!.GetAttribute("value")!;
        var kept = await page.PressAsync(keep, ("Asked.Version", version), ("Asked.Reasons", "What is typed while the panel meets"));
        Assert.Contains("\"kept\":true", kept.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.PressAsync(keep, ("Asked.Version", version), ("Asked.Reasons", "Somebody else at once"))).Status);
        var close = await helen.OpenAsync(PanelLinks.Close(meeting));
        Assert.Contains("Select what the panel advises", (await close.SubmitAsync(("Asked.Sure", "true"))).Text, StringComparison.Ordinal);
        var again = await helen.OpenAsync(PanelLinks.Record(meeting, item));
        var done = await again.SubmitAsync([("Asked.Decision", "refuse"), ("Asked.Evidence", "Report of the school"), ("Asked.Dissent", "The psychologist would assess"), ("Asked.Actions[0].What", "Meet the family"), ("Asked.Actions[0].Owner", "Priya Nair"), .. AdviceForms.Day("Asked.Actions[0].By", DemoArea.Today.PlusDays(5))]);
        Assert.Contains("Kept. It stands in the minutes when the meeting is closed", done.Text, StringComparison.Ordinal);
        var stored = await db.Set<PanelItem>().AsNoTracking().SingleAsync(i => i.Id == item, Stop);
        Assert.Equal(("refuse", "What is typed while the panel meets", "Helen Marsh"), (stored.ReadSaid().Decision, stored.ReadSaid().Reasons, stored.RecordedBy));
        Assert.Contains("views of the child and family", stored.Papers, StringComparison.Ordinal);
    }

    private static async Task ClosedAsync(WaymarkDb db, Browser helen, Guid meeting, Guid item, FamilyScene scene)
    {
        var form = await helen.OpenAsync(PanelLinks.Close(meeting));
        (await form.SubmitAsync()).ShowsError("Asked.Sure", "Tick to say that the minutes may be kept as they are");
        var minutes = await form.SubmitAsync(("Asked.Sure", "true"));
        Assert.Contains("Its minutes never change from now on", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("The psychologist would assess", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("The panel did not speak of this case. The council decides without it", minutes.Text, StringComparison.Ordinal);
        Assert.Contains(minutes.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == LetterLinks.Make(scene.Case, "will-not-assess"));

        // The advice is no decision: no event, and the limit runs on.
        Assert.False(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == scene.Case && e.Kind == "assess-decision-notified", Stop));
        Assert.Null((await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-01", Stop)).Stopped);
        Assert.Contains("The meeting is closed", (await (await helen.OpenAsync(PanelLinks.Record(meeting, item))).SubmitAsync(("Asked.Reasons", "Written afterwards"))).Text, StringComparison.Ordinal);
        foreach (var format in new[] { "docx", "pdf" })
            Assert.True((await (await helen.Http.GetAsync(new Uri(PanelLinks.File(meeting, format), UriKind.Relative), Stop)).Content.ReadAsByteArrayAsync(Stop)).Length > 3000);
        var stored = await db.Set<PanelMeeting>().AsNoTracking().SingleAsync(m => m.Id == meeting, Stop);
        Assert.True(stored.Whole);
        stored.Minutes[^30] ^= 1;
        await db.Set<PanelMeeting>().Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(p => p.Minutes, stored.Minutes), Stop);
        Assert.Contains("These minutes do not agree with their seal", (await helen.OpenAsync(PanelLinks.Minutes(meeting))).Text, StringComparison.Ordinal);
        stored.Minutes[^30] ^= 1;
        await db.Set<PanelMeeting>().Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(p => p.Minutes, stored.Minutes), Stop);
    }

    private async Task SeenAsync(WaymarkDb db, string engine, Guid meeting, Guid item, FamilyScene scene)
    {
        var sam = await web.AsAsync("sam", engine);
        Assert.Contains("The psychologist would assess", (await sam.OpenAsync(PanelLinks.Minutes(meeting))).Text, StringComparison.Ordinal);
        var sight = await db.Set<PanelSight>().AsNoTracking().FirstAsync(s => s.Meeting == meeting && s.Child == scene.Child, Stop);
        Assert.Equal(DemoArea.Today.PlusDays(28), sight.To);
        await db.Set<PanelSight>().Where(s => s.Meeting == meeting).ExecuteUpdateAsync(s => s.SetProperty(p => p.To, DemoArea.Today.PlusDays(-1)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.OpenAsync(PanelLinks.Papers(meeting, item))).Status);
        Assert.DoesNotContain("The psychologist would assess", (await sam.OpenAsync(PanelLinks.Minutes(meeting))).Text, StringComparison.Ordinal);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == scene.Child.Value && e.Action == "view minutes of panel" && e.ActorName == "Dr Sam Adeyemi", Stop));
    }

    /// <summary>A child of the test's own whose request came so many days ago.</summary>
    private static async Task<FamilyScene> RequestedAsync(WaymarkDb db, int daysAgo) => await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", daysAgo));
}
