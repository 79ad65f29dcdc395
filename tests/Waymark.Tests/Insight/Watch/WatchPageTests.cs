using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Insight.Watch;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Insight.Watch;

/// <summary>The watch list over HTTP, on figures that the test lays into the lake.</summary>
public sealed class WatchPageTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Decisions = "decisions-in-6-weeks";
    private const string Hidden = "Selby", Stable = "Harrogate", Fallen = "Craven";

    private static readonly string Autism = Dimension.Find("need")!.LabelOf("ASD");

    // Three years up to October 2026; it is November.
    private const int Months = 36, Recent = 6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_change_is_told_with_its_chart_and_leads_to_the_same_cut_in_explore(string engine)
    {
        await using var site = await WithFiguresAsync(engine);
        var analyst = await site.SignedInAsAsync(Role.Analyst, Stop);
        var page = await analyst.GetAsync(InsightLinks.Watch);
        Assert.Equal((HttpStatusCode.OK, "Watch list"), (page.Status, page.Heading));
        var change = page.Page.QuerySelector("#change-decisions-in-6-weeks-down")!;
        Assert.Equal("Decisions whether to assess within 6 weeks, whole area: 37.5% from May to October 2026, where 62.5% was to be expected", change.QuerySelector("h3")!.TextContent);
        Assert.Contains("About 240 fewer than expected: decisions within 42 days of the request.", change.TextContent, StringComparison.Ordinal);
        Assert.Equal("worse", Assert.Single(page.Page.QuerySelectorAll("main h2"), h => h.TextContent == "Worse").Id);
        Assert.Contains("a special cause for concern", change.QuerySelector(".waymark-chart__summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(change.QuerySelector("svg"));
        var places = change.QuerySelectorAll("li").ToDictionary(li => li.TextContent.Split(", ")[1].Split(':')[0], li => li.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal([Autism, Fallen], places.Keys.Order(StringComparer.Ordinal));
        var school = page.Page.QuerySelector("#change-overall-absence-up")!;
        Assert.Equal("Absence, Long Hill School: 20.0% from May to October 2026, where 10.0% was to be expected", school.QuerySelector("h3")!.TextContent);
        Assert.Contains("About 2,400 more than expected (sessions absent, with leave or without), as many as of 11 children in all those months.", school.TextContent, StringComparison.Ordinal);
        foreach (var (value, link, last) in new[] { (Fallen, places[Fallen], "25.0%"), (Autism, places[Autism], "37.5%"), ("Long Hill School", school.QuerySelector("a")!.GetAttribute("href")!, "20.0%") })
        {
            var explored = (await analyst.GetAsync(link)).Page;
            Assert.Contains(value, explored.QuerySelector("#explored-heading")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(last, explored.QuerySelectorAll("#explored tbody tr")[^1].Children[1].TextContent.Trim());
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_is_hidden_or_not_over_or_too_short_is_not_tested_and_the_page_says_so(string engine)
    {
        await using var site = await WithFiguresAsync(engine);
        var page = await (await site.SignedInAsAsync(Role.SendManager, Stop)).GetAsync(InsightLinks.Watch);
        Assert.DoesNotContain(Hidden, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Stable, page.Text, StringComparison.Ordinal);
        Assert.Contains("Of 6 series tested, 4 have changed", page.Text, StringComparison.Ordinal);
        var rows = page.Page.QuerySelectorAll("table tbody tr").Where(r => r.QuerySelector("a[href^='/insight/indicators/']") is not null).ToDictionary(r => r.QuerySelector("a")!.TextContent, r => r.Children.Skip(1).Select(c => c.TextContent.Trim()).ToList());
        Assert.Equal(Catalogue.All.Count, rows.Count);
        Assert.Equal(["4", "3", "1: hidden in one of the last 6 months, for few children are behind it"], rows["Decisions whether to assess within 6 weeks"]);
        Assert.Equal(["0", "0", "1: fewer than 24 periods"], rows["New plans"]);
        Assert.Equal(["0", "0", "Counted by school year: too few periods"], rows["Pupils missing 10% or more"]);
        Assert.Equal(["2", "1", "–"], rows["Absence"]);
        Assert.Equal(["0", "0", "No month yet"], rows["Requests for an EHC needs assessment"]);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Every_series_is_taken_as_a_file_which_stands_in_the_trail(string engine)
    {
        await using var site = await WithFiguresAsync(engine);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var file = await manager.GetAsync(InsightLinks.WatchFile);
        Assert.Equal("text/csv", file.Message.Content.Headers.ContentType!.MediaType);
        var lines = file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, lines.Length - 2);
        Assert.Contains(lines, l => l.StartsWith($"{Decisions},Decisions whether to assess within 6 weeks,Locality,Craven,yes,,named,Worse,2026-05-01,2026-10-01,120,300,fewer,180,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"Locality,{Hidden},no,", StringComparison.Ordinal) && l.EndsWith(",,,,,,,,,", StringComparison.Ordinal));
        Assert.Contains(await site.TrailAsync(Stop), e => e.Action == "download figures" && e.Subject == "figures:watch-list.csv" && e.Actor == $"{manager.Account}");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_area_without_figures_says_when_there_will_be_a_list(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var page = await (await site.SignedInAsAsync(Role.Analyst, Stop, StoreEngines.York)).GetAsync(InsightLinks.Watch);
        Assert.Contains("No figure can be tested yet", page.Page.QuerySelector("main p[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("article"));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Roles_without_figures_are_refused(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        foreach (var role in new[] { Role.Parent, Role.YoungPerson, Role.AlternativeProvider, Role.Administrator })
        {
            var nobody = await site.SignedInAsAsync(role, Stop);
            foreach (var address in new[] { InsightLinks.Watch, InsightLinks.WatchFile }) Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task The_list_is_worked_out_once_for_each_state_of_the_lake_and_day()
    {
        await using var site = await WithFiguresAsync("Sqlite");
        var board = site.Services.GetRequiredService<WatchBoard>();
        var first = await board.ReadAsync(StoreEngines.NorthYorkshire, DemoArea.Today, Stop);
        Assert.Same(first, await board.ReadAsync(StoreEngines.NorthYorkshire, DemoArea.Today, Stop));
        await WriteAsync(site);
        var next = await board.ReadAsync(StoreEngines.NorthYorkshire, DemoArea.Today, Stop);
        Assert.Equal((first.State.Version + 1, first.Watch.Tested), (next.State.Version, next.Watch.Tested));
        Assert.NotSame(next, await board.ReadAsync(StoreEngines.NorthYorkshire, new LocalDate(2026, 12, 1), Stop));
    }

    private async Task<TestSite> WithFiguresAsync(string engine)
    {
        var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        await WriteAsync(site);
        return site;
    }

    private static async Task WriteAsync(TestSite site)
    {
        await using var lake = await site.Services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        await lake.StageAsync("safe", Figures.Table.Columns, Rows().ToAsyncEnumerable(), Stop);
        foreach (var indicator in new[] { Decisions, "new-plans", "overall-absence" }) await lake.ReplaceAsync(Figures.Table, indicator, $"FROM safe WHERE indicator = '{indicator}'", Stop);
        await lake.CommitAsync("test", Stop);
    }

    private static IEnumerable<object?[]> Rows() =>
    [
        .. Series(Decisions, "", "", i => i < Months - Recent ? 95 + (i % 2 * 10) : i < Months ? 60 : 0, 160),
        .. Series(Decisions, "locality", Fallen, i => i < Months - Recent ? 50 : 20, 80),
        .. Series(Decisions, "locality", Stable, i => 50 + (i % 2 * 5), 80),
        .. Series(Decisions, "locality", Hidden, i => i < Months - Recent ? 50 : i == Months - 2 ? null : 10, 80),
        .. Series(Decisions, "need", "ASD", i => i < Months - Recent ? 60 : 30, 80),
        .. Series("overall-absence", "", "", _ => 5000, 100000),
        .. Series("overall-absence", "school", "Long Hill School", i => i < Months - Recent ? 400 : 800, 4000),
        .. Enumerable.Range(0, 10).Select(i => Row("new-plans", "", "", i + 26, 40, null)),
    ];

    // Months, and the longer period from which Explore knows that there is such a place or need.
    private static IEnumerable<object?[]> Series(string indicator, string by, string value, Func<int, double?> count, double of) =>
        [.. Enumerable.Range(0, Months + 1).Select(i => Row(indicator, by, value, i, count(i), of)), Row(indicator, by, value, 22, 12 * of / 2, 12 * of, Catalogue.All.Single(i => i.Id == indicator).ShownBy[^1])];

    private static object?[] Row(string indicator, string by, string value, int month, double? count, double? of, string grain = Grains.Month) =>
        [indicator, grain, new LocalDate(2023, 11, 1).PlusMonths(month), by, value, "", "", count, count is null ? null : of, count is null ? null : of is null ? count : 100 * count / of, count is null];
}
