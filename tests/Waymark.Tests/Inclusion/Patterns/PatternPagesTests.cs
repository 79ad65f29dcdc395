using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Patterns;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Patterns;

/// <summary>The pages of patterns over HTTP, held against the marks and suspensions of the demonstration, read one by one.</summary>
public sealed class PatternPagesTests(DemoWeb web)
{
    private static readonly LocalDate Today = DemoArea.Today;
    private static readonly PatternGroup Support = new("K"), Plans = new("E");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_change_is_told_in_a_sentence_with_its_chart_and_leads_to_its_children_in_the_order_in_which_they_add_to_it(string engine)
    {
        var area = new PatternArea(web, engine);
        await using var put = await area.PutAsync(PatternMeasure.Absence, Support, 40, 20, touched: 30);
        var helen = await web.AsAsync("helen", engine);
        var page = await helen.OpenAsync(PatternLinks.All);
        var sentence = new PatternWords(put.Pattern, _ => "").Sentence;
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"#pattern-{put.Id} svg"));
        await using var db = await web.StoreAsync(engine);
        var views = await ViewsAsync(db);
        var list = await helen.OpenAsync(PatternLinks.Children(put.Id));
        Assert.Contains(sentence, list.Text, StringComparison.Ordinal);
        Assert.Equal(views + 1, await ViewsAsync(db));
        var shown = list.Rows("Children behind the pattern").Select(row => (Now: row[2], Before: row[3], Change: row[4])).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(await DirectAsync(area, put.Pattern, Support.Sen!), shown.Select(row => (row.Now, row.Before)).OrderBy(row => row.Now, StringComparer.Ordinal).ThenBy(row => row.Before, StringComparer.Ordinal));
        var changes = shown.Select(row => int.Parse(row.Change, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(changes.OrderDescending(), changes);
        Assert.DoesNotContain(changes, change => change < 1);
    }

    /// <summary>What the page shows of each child, from its marks alone.</summary>
    private static async Task<IEnumerable<(string Now, string Before)>> DirectAsync(PatternArea area, FoundPattern pattern, string sen)
    {
        var recent = pattern.Weeks.TakeLast(8).Select(w => w.Monday).ToHashSet();
        var before = pattern.Weeks.SkipLast(8).TakeLast(24).Select(w => w.Monday).ToHashSet();
        var marks = (await area.MarksAsync(before.Min(), recent.Max().PlusDays(6))).Where(m => m.Sen == sen).ToLookup(m => m.Pupil);
        return marks.Select(own =>
        {
            var (now, then) = (own.Where(m => recent.Contains(SchoolTime.MondayOf(m.Day))).ToList(), own.Where(m => before.Contains(SchoolTime.MondayOf(m.Day))).ToList());
            var (a, b, c, d) = (now.Count(m => m.IsAbsent), now.Count(m => m.IsPossible), then.Count(m => m.IsAbsent), then.Count(m => m.IsPossible));
            return (Part: a > 0 && a - (d > 0 ? (double)c / d * b : 0) >= 1, Now: Words(a, b), Before: Words(c, d));
        }).Where(child => child.Part).Select(child => (child.Now, child.Before)).OrderBy(child => child.Now, StringComparer.Ordinal).ThenBy(child => child.Before, StringComparer.Ordinal);

        static string Words(int count, int of) => of == 0 && count == 0 ? "No register" : $"{count} of {of} sessions";
    }

    [Fact]
    public async Task The_weeks_of_a_group_are_those_of_its_marks_counted_one_by_one()
    {
        var area = new PatternArea(web, nameof(StoreEngine.Sqlite));
        var facts = await area.FactsAsync();
        foreach (var monday in facts.Weeks.TakeLast(3))
        {
            var marks = await area.MarksAsync(monday, monday.PlusDays(6));
            foreach (var (group, own) in new[] { (new PatternGroup(), marks), (Support, marks.Where(m => m.Sen == "K").ToList()), (new(Send: true), marks.Where(m => m.Sen is "K" or "E").ToList()) })
            {
                var week = facts.Of(PatternMeasure.Absence)[group].Weeks.Single(w => w.Monday == monday);
                Assert.Equal((own.Count(m => m.IsAbsent), own.Count(m => m.IsPossible)), (week.Count, week.Of));
                Assert.Equal(own.Where(m => m.IsAbsent).Select(m => (m.Pupil, m.Urn)).Distinct().Count(), week.Touched);
            }
        }
        Assert.DoesNotContain(new LocalDate(2026, 10, 26), facts.Weeks);
        Assert.Equal(new(2026, 11, 16), facts.Weeks[^1]);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Whoever_sees_no_child_gets_rounded_figures_and_nothing_of_small_groups(string engine)
    {
        var area = new PatternArea(web, engine);
        await using var large = await area.PutAsync(PatternMeasure.Absence, Support, 300, 33, touched: 30);
        await using var small = await area.PutAsync(PatternMeasure.Unauthorised, Plans, 40, 20, touched: 7);
        var (helen, omar) = (await (await web.AsAsync("helen", engine)).OpenAsync(PatternLinks.All), await (await web.AsAsync("omar", engine)).OpenAsync(PatternLinks.All));
        Assert.Contains(new PatternWords(small.Pattern, _ => "").Sentence, helen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unauthorised absence of pupils with an EHC plan", omar.Text, StringComparison.Ordinal);
        Assert.Contains("Changes of groups with few children are shown only to those who work with them", omar.Text, StringComparison.Ordinal);
        Assert.Contains("Absence of pupils with SEN support rose", omar.Text, StringComparison.Ordinal);
        Assert.Empty(omar.Document.QuerySelectorAll("a[href$='/children']"));
        Assert.NotEmpty(helen.Document.QuerySelectorAll("a[href$='/children']"));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_school_opens_its_own_pupils_alone_and_takes_them_as_a_file(string engine)
    {
        await using var put = await new PatternArea(web, engine).PutAsync(PatternMeasure.Absence, new(), 400, 60, touched: 100);
        var (helen, ben) = (await web.AsAsync("helen", engine), await web.AsAsync("ben", engine));
        var own = await ben.OpenAsync(PatternLinks.Children(put.Id));
        Assert.Contains("Only children within your reach are listed", own.Text, StringComparison.Ordinal);
        var file = await RowsAsync(ben, put.Id);
        var all = await RowsAsync(helen, put.Id);
        Assert.All(file, row => Assert.Contains(",999003,", row, StringComparison.Ordinal));
        Assert.Equal(all.Count(row => row.Contains(",999003,", StringComparison.Ordinal)), file.Count);
        Assert.True(all.Count > file.Count);
        Assert.Equal(file.Count, own.Document.QuerySelectorAll("tbody th").Length);
    }

    private static async Task<List<string>> RowsAsync(Browser browser, string pattern) =>
        [.. (await browser.Http.GetStringAsync(new Uri(PatternLinks.Download(pattern, "csv"), UriKind.Relative), Stop)).Split('\n').Skip(1).SkipLast(2)];

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_change_that_waits_for_one_more_week_is_not_told_and_has_no_children_to_open(string engine)
    {
        await using var put = await new PatternArea(web, engine).PutAsync(PatternMeasure.PartTime, Support, 40, 20, touched: 30, told: false);
        var helen = await web.AsAsync("helen", engine);
        var page = await helen.OpenAsync(PatternLinks.All);
        Assert.DoesNotContain(new PatternWords(put.Pattern, _ => "").Title, page.Text, StringComparison.Ordinal);
        Assert.Contains("found for the first time", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.OpenAsync(PatternLinks.Children(put.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.OpenAsync(PatternLinks.Children("nothing"))).Status);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Roles_without_the_permission_are_refused(string engine)
    {
        foreach (var path in new[] { PatternLinks.All, PatternLinks.Schools, PatternLinks.Weekdays, PatternLinks.Children("primary"), PatternLinks.Download("primary", "csv") })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("sarah", engine)).OpenAsync(path)).Status);
        foreach (var nobody in new[] { "tess", "omar", "ian" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(nobody, engine)).OpenAsync(PatternLinks.Children("primary"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("quentin", engine)).OpenAsync(PatternLinks.Download("primary", "csv"))).Status);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_refresh_of_the_same_lake_writes_nothing_and_one_a_week_later_says_when_it_was_made(string engine)
    {
        var area = new PatternArea(web, engine);
        await area.RefreshAsync(Today);
        await using var db = await web.StoreAsync(engine);
        // Others write to the trail of the same site meanwhile.
        var trail = await db.Set<TrailEntry>().CountAsync(e => e.Action == "refresh patterns", Stop);
        Assert.True((await area.RefreshAsync(Today)).Nothing);
        Assert.Equal(trail, await db.Set<TrailEntry>().CountAsync(e => e.Action == "refresh patterns", Stop));
        Assert.Contains("Worked out on 24 November 2026, from registers up to the week of 16 November 2026", (await (await web.AsAsync("helen", engine)).OpenAsync(PatternLinks.All)).Text, StringComparison.Ordinal);
        // What was found and is found no longer ends.
        await using var put = await area.PutAsync(PatternMeasure.Absence, Support with { YearGroup = 3 }, 40, 20, touched: 30);
        Assert.Equal(1, (await area.RefreshAsync(Today)).Ended);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_patterns_of_the_report_count_the_children_of_the_casework_and_list_them(string engine)
    {
        await new PatternArea(web, engine).RefreshAsync(Today);
        await using var db = await web.StoreAsync(engine);
        var all = await OfDemonstration(db).ToListAsync(Stop);
        var standing = all.Where(s => (s.Kind == SuspensionKind.Suspension ? s.Cancelled : s.Overturned) is null && s.From >= new LocalDate(2026, 9, 1) && s.From <= Today && s.SenStatus is "K" or "E").ToList();
        var primary = standing.Where(s => s.YearGroup is >= 0 and <= 6).Select(s => s.Child).Distinct().Count();
        var run = await db.Set<PatternRun>().AsNoTracking().SingleAsync(Stop);
        Assert.Equal(primary, run.AllNamed.Single(n => n.Id == "primary").Now);
        var often = standing.Where(s => s.Kind == SuspensionKind.Suspension).GroupBy(s => s.Child).Count(g => g.Count() >= 3 || Near([.. g.Select(s => s.From).Order()]));
        Assert.Equal(often, run.AllNamed.Single(n => n.Id == "repeat").Now);
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains(run.AllNamed.Single(n => n.Id == "repeat").Sentence(count => count), (await helen.OpenAsync(PatternLinks.All)).Text, StringComparison.Ordinal);
        foreach (var named in run.AllNamed)
        {
            var list = await helen.OpenAsync(PatternLinks.Children(named.Id));
            // A sealed child counts in the figure and stands on nobody's list.
            Assert.InRange(list.Document.QuerySelectorAll("tbody th").Length, Math.Min(named.Now, 50) - 1, Math.Min(named.Now, 50));
        }
    }

    // The marts know the demonstration; notices that other tests enter meanwhile on the same site are not in them.
    private static IQueryable<Suspension> OfDemonstration(WaymarkDb db) => db.Set<Suspension>().AsNoTracking().Where(s => s.Source != "notice");

    // Two within six school weeks: of this autumn all weeks but that of 26 October are school weeks.
    private static bool Near(IReadOnlyList<LocalDate> days) => days.Zip(days.Skip(1)).Any(pair => Place(pair.Second) - Place(pair.First) < 6);

    private static int Place(LocalDate day) => (Period.DaysBetween(new LocalDate(2026, 8, 31), SchoolTime.MondayOf(day)) / 7) - (day >= new LocalDate(2026, 10, 26) ? 1 : 0);

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Schools_stand_in_a_funnel_with_their_suspensions_counted_and_small_ones_hidden_from_those_who_see_no_child(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await (await web.AsAsync("helen", engine)).OpenAsync($"{PatternLinks.Schools}?phase=Secondary");
        var rows = helen.Document.QuerySelectorAll("#funnel tbody tr");
        Assert.NotEmpty(rows);
        Assert.NotNull(helen.Document.QuerySelector("#funnel svg"));
        var omar = await (await web.AsAsync("omar", engine)).OpenAsync($"{PatternLinks.Schools}?phase=Secondary");
        Assert.Equal(rows.Length, omar.Document.QuerySelectorAll("#funnel tbody tr").Length);
        Assert.Contains("fewer than 8 children", omar.Text, StringComparison.Ordinal);
        var schools = (await db.Set<Waymark.People.Organisation>().ToListAsync(Stop)).ToLookup(o => o.Name);
        var all = await OfDemonstration(db).Where(s => s.Kind == SuspensionKind.Suspension && s.Cancelled == null && s.From >= new LocalDate(2024, 9, 1) && (s.SenStatus == "K" || s.SenStatus == "E")).ToListAsync(Stop);
        foreach (var row in rows.Select(r => r.Children.Select(c => c.TextContent).ToList()))
        {
            var events = all.Count(s => schools[row[0]].Any(o => o.Urn == s.Urn));
            var (pupils, rate) = (double.Parse(row[1], NumberStyles.Any, CultureInfo.InvariantCulture), double.Parse(row[2], NumberStyles.Any, CultureInfo.InvariantCulture));
            Assert.InRange(events * 100.0, rate * (pupils - 0.51), rate * (pupils + 0.51) + 0.1);
        }
        foreach (var row in omar.Document.QuerySelectorAll("#funnel tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToList()).Where(r => r[2] != "hidden"))
            Assert.True(all.Where(s => schools[row[0]].Any(o => o.Urn == s.Urn)).Select(s => s.Child).Distinct().Count() is 0 or >= 8, row[0]);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_map_of_weekdays_shows_the_share_of_sessions_missed_on_each_day(string engine)
    {
        var page = await (await web.AsAsync("helen", engine)).OpenAsync($"{PatternLinks.Weekdays}?sen=K");
        var day = new LocalDate(2026, 11, 11);
        var marks = (await new PatternArea(web, engine).MarksAsync(day, day)).Where(m => m.Sen == "K").ToList();
        var wednesdays = page.Document.QuerySelectorAll("#weekdays tbody tr").Single(r => r.Children[0].TextContent == "Wednesday").Children.Select(c => c.TextContent).ToList();
        // Weeks of the term from that of 31 August on, without that of 26 October.
        Assert.Equal((100.0 * marks.Count(m => m.IsAbsent) / marks.Count(m => m.IsPossible)).ToString("0.0", CultureInfo.InvariantCulture) + "%", wednesdays[10]);
        Assert.Contains("autumn term 2026", page.Text, StringComparison.Ordinal);
        var earlier = await (await web.AsAsync("helen", engine)).OpenAsync($"{PatternLinks.Weekdays}?term=2026-04-01");
        Assert.Contains("summer term 2026", earlier.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_school_whose_children_one_does_not_see_only_one_group_is_shown()
    {
        var omar = await (await web.AsAsync("omar")).OpenAsync($"{PatternLinks.Weekdays}?school=999003&sen=E");
        Assert.Equal(["send"], omar.Document.QuerySelectorAll("select[name=sen] option").Select(o => o.GetAttribute("value")));
        Assert.Equal(5, (await (await web.AsAsync("ben")).OpenAsync($"{PatternLinks.Weekdays}?school=999003&sen=E")).Document.QuerySelectorAll("select[name=sen] option").Length);
    }

    private static Task<int> ViewsAsync(WaymarkDb db) => db.Set<TrailEntry>().CountAsync(e => e.Action == "list children of a pattern", Stop);
}
