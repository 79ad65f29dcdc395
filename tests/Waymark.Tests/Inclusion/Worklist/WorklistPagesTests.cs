using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Worklist;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Worklist;

/// <summary>The worklist of the demonstration: worked out from its registers and suspensions, read and acted on over HTTP.</summary>
public sealed class WorklistPagesTests(DemoWeb web)
{
    private static readonly LocalDate Today = DemoArea.Today;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Each_child_stands_once_with_all_its_reasons_in_the_order_of_the_rules(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await using var db = await web.StoreAsync(engine);
        var open = await OpenAsync(db);
        Assert.True(open.Select(e => e.Child).Distinct().Count() > 10);
        var (sheet, children, ranks) = (1, new List<string>(), new List<int>());
        for (var page = await helen.OpenAsync(WorklistLinks.All); ; page = await helen.OpenAsync($"{WorklistLinks.All}?sheet={++sheet}"))
        {
            var links = page.Document.QuerySelectorAll("tbody th a[href$='/reasons']").Select(a => a.GetAttribute("href")!).ToList();
            children.AddRange(links);
            if (links.Count < WorklistList.PageSize) break;
        }
        Assert.Equal(children.Count, children.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(open.Select(e => WorklistLinks.Reasons(e.Child)).Distinct().Order(StringComparer.Ordinal), children.Order(StringComparer.Ordinal));
        var pinned = await db.Set<WorklistPin>().Select(p => p.Child).ToListAsync(Stop);
        ranks.AddRange(children.Select(link => open.Where(e => WorklistLinks.Reasons(e.Child) == link).ToList()).Where(own => !pinned.Contains(own[0].Child)).Select(own => own.Min(e => e.Rank)));
        Assert.Equal(ranks.Order(), ranks);
        var one = open.GroupBy(e => e.Child).OrderByDescending(g => g.Count()).First();
        var views = await ViewsAsync(db, one.Key);
        var reasons = await helen.OpenAsync(WorklistLinks.Reasons(one.Key));
        Assert.All(one, e => Assert.Contains(e.Sentence, reasons.Text, StringComparison.Ordinal));
        Assert.Equal(views + 1, await ViewsAsync(db, one.Key));
        var child = await helen.OpenAsync(PeopleLinks.Child(one.Key));
        Assert.All(one, e => Assert.Contains(e.Sentence, child.Text, StringComparison.Ordinal));
        Assert.Contains(child.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == WorklistLinks.Reasons(one.Key));
    }

    private static Task<int> ViewsAsync(WaymarkDb db, ChildId child) => db.Set<TrailEntry>().CountAsync(e => e.Child == child.Value && e.Action == "view reasons on the worklist", Stop);

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Whoever_builds_on_the_worklist_reads_what_its_page_shows(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        await using var scope = (await web.ServedAsync(engine)).Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        var worklist = scope.ServiceProvider.GetRequiredService<IWorklist>();
        var all = await worklist.ReadAsync(db, WorklistSight.Whole, Today, children: null, Stop);
        var standing = await db.Set<WorklistEntry>().Where(e => e.Ended == null).ToListAsync(Stop);
        Assert.Equal(standing.Count, all.Sum(c => c.Reasons.Count));
        Assert.Equal(all.Where(c => !c.Pinned).Select(c => c.Order).Order(), all.Where(c => !c.Pinned).Select(c => c.Order));
        var two = await worklist.ReadAsync(db, new(Reach.WholeArea, SocialCare: false), Today, [all[0].Child, all[1].Child], Stop);
        Assert.Equal([all[0].Child, all[1].Child], two.Select(c => c.Child));
        Assert.DoesNotContain(two.SelectMany(c => c.Reasons), r => r.Rule.OfSocialCare);
        Assert.Empty(await worklist.ReadAsync(db, new(Reach.Nobody, SocialCare: true), Today, children: null, Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_list_is_narrowed_and_downloaded_and_a_school_sees_its_own_alone(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var open = await OpenAsync(db);
        var helen = await web.AsAsync("helen", engine);
        var rule = open.GroupBy(e => e.Rule).OrderBy(g => g.Count()).First();
        var narrowed = await helen.OpenAsync($"{WorklistLinks.All}?rule={rule.Key}");
        Assert.Equal(rule.Select(e => e.Child).Distinct().Count(), narrowed.Document.QuerySelectorAll("tbody th a[href$='/reasons']").Length);
        Assert.Contains("Nothing matches", (await helen.OpenAsync($"{WorklistLinks.All}?name=nobody-is-called-so")).Text, StringComparison.Ordinal);
        var file = await helen.Http.GetStringAsync(new Uri($"{WorklistLinks.Download}?rule={rule.Key}&format=csv", UriKind.Relative), Stop);
        Assert.All(rule, e => Assert.Contains(e.Sentence, file.Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("Contains personal information of children", file, StringComparison.Ordinal);
        var all = (await helen.Http.GetStringAsync(new Uri($"{WorklistLinks.Download}?state=all&format=csv", UriKind.Relative), Stop)).Split('\n');
        Assert.Equal(await db.Set<WorklistEntry>().CountAsync(e => e.Ended == null, Stop), all.Length - 3);
        var ben = await web.AsAsync("ben", engine);
        var own = (await ben.Http.GetStringAsync(new Uri($"{WorklistLinks.Download}?state=all&format=csv", UriKind.Relative), Stop)).Split('\n').Skip(1).SkipLast(2).ToList();
        Assert.All(own, row => Assert.Contains("999003", row, StringComparison.Ordinal));
        Assert.Equal(all.Count(row => row.Contains("999003", StringComparison.Ordinal)), own.Count);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_reason_is_closed_with_an_outcome_and_that_is_undone(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await using var db = await web.StoreAsync(engine);
        var open = await OpenAsync(db);
        // With another reason that stays open: a child without any has no form.
        var entry = open.First(e => e.ActedOn is null && e.Rule is not "EW6" && open.Count(o => o.Child == e.Child) > 1);
        var form = await helen.OpenAsync(WorklistLinks.Settle(entry.Child, WorklistStep.Close, entry.Id));
        (await form.SubmitAsync()).ShowsError("Asked.Outcome", "Select what became of it");
        (await form.SubmitAsync(("Asked.Outcome", "no-further-action"))).ShowsError("Asked.Word", "Enter why nothing further is done");
        var closed = await form.SubmitAsync(("Asked.Outcome", "support-started"), ("Asked.Word", "A mentor meets her at the gate"));
        Assert.Contains("A mentor meets her at the gate", closed.Text, StringComparison.Ordinal);
        var kept = await db.Set<WorklistEntry>().AsNoTracking().SingleAsync(e => e.Id == entry.Id, Stop);
        Assert.Equal((ReasonState.Closed, Today, entry.Measure), (kept.State, kept.ActedOn, kept.Held));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == entry.Child.Value && e.Action == "close reasons on the worklist", Stop));
        (await form.SubmitAsync(("Asked.Outcome", "review-held"))).ShowsError("Asked.Reasons", "Select at least one reason that is open");
        var undo = await closed.FollowAsync("Undo");
        Assert.Contains("Both stay in the record", (await undo.SubmitAsync(("Step", undo.Document.QuerySelector("input[name=Step]")!.GetAttribute("value")!))).Text, StringComparison.Ordinal);
        var again = await db.Set<WorklistEntry>().AsNoTracking().SingleAsync(e => e.Id == entry.Id, Stop);
        Assert.Equal((ReasonState.Open, (LocalDate?)null, (int?)null), (again.State, again.ActedOn, again.Held));
        var steps = await db.Set<WorklistStep>().Where(s => s.Entry == entry.Id).ToListAsync(Stop);
        // The clock of the tests stands still: what undoes names what it undoes.
        Assert.Equal(steps.Single(s => s.Kind == WorklistStep.Close).Id, steps.Single(s => s.Kind == WorklistStep.Undo).Undoes);
        Assert.Equal(2, steps.Count);
    }

    [Theory]
    [InlineData("snooze", "Asked.Until", "Enter the day until which it is set aside", "", "Because")]
    [InlineData("snooze", "Asked.Until", "The day must be in the future", "2026-11-24", "Because")]
    [InlineData("snooze", "Asked.Until", "The day must be within the next 6 months", "2027-05-25", "Because")]
    [InlineData("snooze", "Asked.Word", "Enter why it is set aside", "2026-12-01", "")]
    [InlineData("false-alarm", "Asked.Word", "Enter what is wrong about it", "", " ")]
    public async Task What_is_wrong_is_said_beside_its_field(string what, string field, string sentence, string until, string word)
    {
        var helen = await web.AsAsync("helen");
        await using var db = await web.StoreAsync();
        var form = await helen.OpenAsync(WorklistLinks.Settle((await OpenAsync(db))[0].Child, what));
        var day = until.Split('-') is [var y, var m, var d] ? new[] { d.TrimStart('0'), m.TrimStart('0'), y } : ["", "", ""];
        (await form.SubmitAsync(("Asked.Until.day", day[0]), ("Asked.Until.month", day[1]), ("Asked.Until.year", day[2]), ("Asked.Word", word))).ShowsError(field, sentence);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task What_is_set_aside_comes_back_when_it_is_ten_points_worse_and_a_recount_keeps_since_when(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await RefreshAsync(engine, Today);
        await using var db = await web.StoreAsync(engine);
        var entries = (await OpenAsync(db)).Where(e => e.Rule is "AT1" or "EW1" or "AT3").ToList();
        var (worse, same) = (entries[^1], entries[^2]);
        foreach (var entry in new[] { worse, same })
        {
            var form = await helen.OpenAsync(WorklistLinks.Settle(entry.Child, WorklistStep.Snooze, entry.Id));
            await form.SubmitAsync(("Asked.Until.day", "1"), ("Asked.Until.month", "2"), ("Asked.Until.year", "2027"), ("Asked.Word", "The school meets the family on Thursday"));
        }
        // As if the numbers had been ten points lower then, and nine points nine.
        await db.Set<WorklistEntry>().Where(e => e.Id == worse.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Held, worse.Measure - 100), Stop);
        await db.Set<WorklistEntry>().Where(e => e.Id == same.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Held, same.Measure - 99), Stop);
        Assert.True((await RefreshAsync(engine, Today)).Changed > 0);
        var after = await db.Set<WorklistEntry>().AsNoTracking().Where(e => e.Id == worse.Id || e.Id == same.Id).ToDictionaryAsync(e => e.Id, Stop);
        Assert.Equal((ReasonState.Open, ReasonState.Snoozed), (after[worse.Id].State, after[same.Id].State));
        Assert.Equal((worse.First, same.First), (after[worse.Id].First, after[same.Id].First));
        Assert.Contains("the numbers are worse", (await helen.OpenAsync(WorklistLinks.Reasons(worse.Child))).Text, StringComparison.Ordinal);
        var trail = await db.Set<TrailEntry>().CountAsync(e => e.Action == "refresh worklist", Stop);
        Assert.Equal((0, 0, 0), (await RefreshAsync(engine, Today)) is var again ? (again.Added, again.Changed, again.Ended) : default);
        Assert.Equal(trail, await db.Set<TrailEntry>().CountAsync(e => e.Action == "refresh worklist", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_rule_is_switched_off_from_a_day_with_a_reason_and_what_it_listed_ends(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await using var db = await web.StoreAsync(engine);
        await RefreshAsync(engine, Today);
        var listed = await db.Set<WorklistEntry>().CountAsync(e => e.Rule == "AT10" && e.Ended == null, Stop);
        Assert.True(listed > 0);
        var others = await db.Set<WorklistEntry>().CountAsync(e => e.Rule != "AT10" && e.Ended == null, Stop);
        var form = await helen.OpenAsync(WorklistLinks.ChangeRule("AT10"));
        (await form.SubmitAsync()).ShowsError("Asked.Reason", "Enter why it is changed");
        (await form.SubmitAsync(("Asked.Reason", "Nothing"))).ShowsError("", "Change a number, or switch the rule on or off");
        (await form.SubmitAsync(("Asked.Reason", "Too many"), ("Asked.Numbers[sessions]", "0"))).ShowsError("Asked.Numbers[sessions]", "Sessions of N older than that must be a whole number from 1 to 50");
        (await form.SubmitAsync(("Asked.Reason", "Too many"), ("Asked.Numbers[sessions]", "3.5"))).ShowsError("Asked.Numbers[sessions]", "Sessions of N older than that must be a whole number from 1 to 50");
        await OffOrOnAsync(helen, "false", "The register team does this itself");
        var found = await RefreshAsync(engine, Today);
        Assert.Equal((listed, 0), (found.Ended, found.Added));
        Assert.Equal(others, await db.Set<WorklistEntry>().CountAsync(e => e.Ended == null, Stop));
        var rules = await helen.OpenAsync(WorklistLinks.Rules);
        Assert.Contains("AT10. Switched off, from 24 November 2026. The register team does this itself (Helen Marsh", rules.Text, StringComparison.Ordinal);
        Assert.Contains("Health waiting lists", rules.Text, StringComparison.Ordinal);
        await OffOrOnAsync(helen, "true", "It does not after all");
        Assert.Equal(listed, (await RefreshAsync(engine, Today)).Added);
        Assert.Equal(2, await db.Set<RuleChangeRow>().CountAsync(c => c.Rule == "AT10", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Roles_without_the_permission_are_refused_and_social_care_is_kept_from_those_who_may_not_see_it(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var child = (await OpenAsync(db)).First(e => e.Rule != "EW6").Child;
        foreach (var nobody in new[] { "tess", "omar", "ian", "sarah" })
        {
            var browser = await web.AsAsync(nobody, engine);
            foreach (var path in new[] { WorklistLinks.All, WorklistLinks.Rules, WorklistLinks.Reasons(child), WorklistLinks.Settle(child, WorklistStep.Close) })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
        }
        var quentin = await web.AsAsync("quentin", engine);
        Assert.Equal(HttpStatusCode.OK, (await quentin.OpenAsync(WorklistLinks.Reasons(child))).Status);
        foreach (var path in new[] { WorklistLinks.Settle(child, WorklistStep.Close), WorklistLinks.Pin(child), WorklistLinks.Undo(child), WorklistLinks.ChangeRule("AT1") })
            Assert.Equal(HttpStatusCode.Forbidden, (await quentin.OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("ben", engine)).OpenAsync(WorklistLinks.ChangeRule("AT1"))).Status);
        var told = await db.Set<WorklistEntry>().FirstOrDefaultAsync(e => e.OfSocialCare && e.Ended == null, Stop) ?? await ToldAsync(db, child);
        Assert.DoesNotContain("and looked after", (await quentin.OpenAsync(WorklistLinks.Reasons(told.Child))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Sentence, (await quentin.OpenAsync(PeopleLinks.Child(told.Child))).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing matches", (await quentin.OpenAsync($"{WorklistLinks.All}?rule=EW6")).Text, StringComparison.Ordinal);
        Assert.Contains(told.Sentence, (await (await web.AsAsync("helen", engine)).OpenAsync(WorklistLinks.Reasons(told.Child))).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_pinned_child_stands_first_until_it_is_let_go(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await using var db = await web.StoreAsync(engine);
        var last = (await OpenAsync(db)).OrderByDescending(e => e.Rank).First().Child;
        Assert.Contains("Pinned to the top for everybody", (await (await helen.OpenAsync(WorklistLinks.Pin(last))).SubmitAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(WorklistLinks.Reasons(last), (await helen.OpenAsync(WorklistLinks.All)).Document.QuerySelector("tbody th a")!.GetAttribute("href"));
        Assert.Contains("No longer pinned", (await (await helen.OpenAsync(WorklistLinks.Pin(last))).SubmitAsync()).Text, StringComparison.Ordinal);
        Assert.False(await db.Set<WorklistPin>().AnyAsync(p => p.Child == last, Stop));
        Assert.Equal(["pin", "unpin"], (await db.Set<WorklistStep>().Where(s => s.Child == last && s.Entry == null).Select(s => s.Kind).ToListAsync(Stop)).Order(StringComparer.Ordinal));
    }

    private static async Task OffOrOnAsync(Browser helen, string on, string why)
    {
        var form = await helen.OpenAsync(WorklistLinks.ChangeRule("AT10"));
        var after = await form.SubmitAsync(("Asked.On", on), ("Asked.Reason", why), ("Asked.From.day", "24"), ("Asked.From.month", "11"), ("Asked.From.year", "2026"));
        Assert.Contains("The change of AT10 is kept", after.Text, StringComparison.Ordinal);
    }

    private static async Task<WorklistEntry> ToldAsync(WaymarkDb db, ChildId child)
    {
        var made = new WorklistEntry
        {
            Id = Guid.CreateVersion7(), Child = child, Rule = "EW6", Rank = (int)OrderClass.Other, OfSocialCare = true, Sentence = "Suspended or excluded on 9 November 2026, and looked after or with a social worker.", Figures = "{}",
            Measure = 100, Change = 0, Lost = 0, First = Today, RespondBy = Today.PlusDays(1),
        };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made;
    }

    private static async Task<List<WorklistEntry>> OpenAsync(WaymarkDb db) =>
        await db.Set<WorklistEntry>().AsNoTracking().Where(e => e.Ended == null && (e.State == ReasonState.Open || (e.State == ReasonState.Snoozed && e.Until < Today))).OrderBy(e => e.Child).ThenBy(e => e.Rule).ToListAsync(Stop);

    private async Task<WorklistRefresh.Found> RefreshAsync(string engine, LocalDate day)
    {
        var served = await web.ServedAsync(engine);
        var deed = new Deed(Actor.Program("worklist"), served.Clock.GetCurrentInstant(), day, "refresh worklist");
        return await served.Site.Services.GetRequiredService<WorklistRefresh>().RunAsync(StoreEngines.NorthYorkshire, deed, Stop);
    }
}
