using AngleSharp.Dom;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Insight.Published;

/// <summary>What the Department published stands on each page of figures as it published it, with period and edition.</summary>
public sealed class PublishedPagesTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Indicator, group in Explore, part and period as said, the area, England and its region as in the excerpts of demo/published, source and edition.</summary>
    public static TheoryData<string, string, string, string[], string> Facts => new()
    {
        { "plans-in-20-weeks", "", "All, calendar year 2024", ["24.6%", "45.9%", "57.1%"], "Education, health and care plans, edition 2025 revised" },
        { "requests", "", "All, calendar year 2024", ["1,234", "154,489", "14,648"], "Education, health and care plans, edition 2025 revised" },
        { "decisions-in-6-weeks", "", "All, calendar year 2024", ["94.6%", "84.8%", "79.8%"], "Education, health and care plans, edition 2025 revised" },
        { "permanent-exclusions-rate", "&grain=term&within=sen&value=E", "SEN status: EHC plan, spring term 2024/25", ["0.187", "not published", "not published"], "Suspensions and permanent exclusions in England, edition 2024/25 to spring" },
        { "suspensions-rate", "&grain=term&within=sen&value=E", "SEN status: EHC plan, spring term 2024/25", ["12.283", "not published", "not published"], "Suspensions and permanent exclusions in England, edition 2024/25 to spring" },
        { "suspensions-rate", "&within=phase&value=Primary", "School phase: Primary, school year 2023/24", ["2.18916", "2.27093", "2.47437"], "Local Authority Interactive Tool, edition 2025" },
        { "persistent-absence", "", "All, school year 2024/25", ["17.33%", "18.14%", "19.28%"], "Local Authority Interactive Tool, edition 2025" },
        { "persistent-absence", "&within=sen&value=E", "SEN status: EHC plan, school year 2024/25", ["37.709832%", "not published", "not published"], "Pupil absence in schools in England, edition 2024/25" },
        { "plans-by-need", "", "Primary need: Autistic spectrum disorder, January 2025", ["38.4%", "31.5%", "29.3%"], "Education, health and care plans, edition 2025 revised" },
        { "tribunal-appeals-rate", "", "All, calendar year 2024", ["4.4%", "3.2%", "2.670406%"], "Local Authority Interactive Tool, edition 2025" },
    };

    [Theory, MemberData(nameof(Facts))]
    public async Task A_published_figure_stands_on_Details_and_Explore_exactly_as_published_with_period_and_edition(string indicator, string group, string said, string[] values, string edition)
    {
        var omar = await web.AsAsync("omar");
        foreach (var address in new[] { InsightLinks.Indicator(indicator), $"{InsightLinks.ExploreOf(indicator)}{group}" })
        {
            var rows = (await omar.OpenAsync(address)).Document.QuerySelectorAll("[aria-label='Published figures'] tbody tr").Select(Cells).ToList();
            var row = Assert.Single(rows, cells => cells[0] == said && cells[^1] == edition);
            Assert.Equal(values, row.Skip(1).Take(3));
        }
    }

    [Theory]
    [InlineData("plans-in-20-weeks", "Published: calendar year 2024", "24.6%", "45.9%", "57.1%", "Education, health and care plans, edition 2025 revised")]
    [InlineData("requests", "Published: calendar year 2024", "1,234", "154,489", "14,648", "Education, health and care plans, edition 2025 revised")]
    [InlineData("persistent-absence", "Published: school year 2024/25", "17.33%", "18.14%", "19.28%", "Local Authority Interactive Tool, edition 2025")]
    [InlineData("permanent-exclusions-rate", "Published: spring term 2024/25, SEN status: EHC plan", "0.187", "not published", "not published", "Suspensions and permanent exclusions in England, edition 2024/25 to spring")]
    [InlineData("suspensions-rate", "Published: spring term 2024/25, SEN status: EHC plan", "12.283", "not published", "not published", "Suspensions and permanent exclusions in England, edition 2024/25 to spring")]
    public async Task A_published_figure_stands_on_Area_today_exactly_as_published_with_period_and_edition(string indicator, string title, string area, string england, string region, string edition)
    {
        var card = await CardAsync(indicator);
        Assert.Equal(title, card.QuerySelector(".waymark-published__title")!.TextContent.Trim());
        var beside = Beside(card);
        Assert.Equal((area, england), (beside["North Yorkshire"], beside["England"]));
        Assert.Equal(region, beside.GetValueOrDefault("Yorkshire and The Humber") ?? beside["Region"]);
        Assert.Equal(edition, card.QuerySelectorAll(".waymark-headline__source")[^1].TextContent.Trim());
    }

    [Fact]
    public async Task Where_nothing_is_published_for_all_children_the_first_page_says_so_and_gives_its_own_count_of_the_same_group_and_term()
    {
        var card = await CardAsync("suspensions-rate");
        Assert.Contains("None is published for all children", card.TextContent, StringComparison.Ordinal);
        var omar = await web.AsAsync("omar");
        var explored = await omar.OpenAsync($"{InsightLinks.ExploreOf("suspensions-rate")}&grain=term&within=sen&value=E");
        var own = explored.Document.QuerySelectorAll("#explored table tbody tr").Select(Cells).Single(cells => cells[0] == "Spring term 2025")[1];
        Assert.Equal(own, Beside(card)["Our own count"]);
    }

    [Fact]
    public async Task A_figure_without_a_published_one_says_that_there_is_none() =>
        Assert.Contains("No like figure is published", (await CardAsync("lost-sessions")).TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("persistent-absence")]
    [InlineData("suspensions-rate")]
    [InlineData("plans-in-20-weeks")]
    public async Task A_part_of_a_year_is_not_held_against_a_whole_one(string indicator)
    {
        var card = await CardAsync(indicator);
        Assert.Contains(", to 24 November", card.QuerySelector(".waymark-headline__when")!.TextContent, StringComparison.Ordinal);
        var moved = card.QuerySelector(".waymark-headline__move")!.TextContent.Trim();
        Assert.Matches("^(Not held against 202|Last whole year, 202|(Summer|Spring|Autumn) term 20|January to October: |September to October: )", moved);
    }

    [Fact]
    public void Every_published_indicator_can_be_opened() =>
        Assert.Empty(IndicatorMeasure.Indicators.Where(id => Catalogue.FindShown(id) is null));

    [Fact]
    public async Task Where_nothing_is_published_for_the_group_that_is_asked_for_the_page_says_so_and_leads_to_what_is()
    {
        var page = await (await web.AsAsync("omar")).OpenAsync(InsightLinks.ExploreOf("suspensions-rate"));
        var said = Assert.Single(page.Document.QuerySelectorAll("main p"), p => p.TextContent.Contains("Nothing is published for this group", StringComparison.Ordinal));
        Assert.Equal(InsightLinks.Indicator("suspensions-rate"), said.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("plans-by-need")]
    [InlineData("plans-by-setting")]
    [InlineData("tribunal-appeals-rate")]
    public async Task A_figure_that_is_only_published_says_so_and_leads_to_what_is_counted_here(string indicator)
    {
        var omar = await web.AsAsync("omar");
        Assert.NotNull((await omar.OpenAsync(InsightLinks.Indicators)).Document.QuerySelector($"main a[href='{InsightLinks.Indicator(indicator)}']"));
        foreach (var address in new[] { InsightLinks.Indicator(indicator), InsightLinks.ExploreOf(indicator) })
        {
            var page = await omar.OpenAsync(address);
            var said = page.Document.QuerySelector(".govuk-inset-text")!;
            Assert.Contains("published only", said.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("from its cases", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Catalogue.FindShown(indicator)!.Beside, said.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        }
        Assert.NotNull((await omar.OpenAsync(InsightLinks.ExploreOf(indicator))).Document.QuerySelector("#explored svg"));
    }

    [Theory]
    [InlineData("plans-per-1000", "plans-rate")]
    [InlineData("sen-support-per-1000", "sen-support-rate")]
    public async Task Pupils_for_every_thousand_are_the_same_figures_as_their_percentage(string indicator, string percentage)
    {
        var omar = await web.AsAsync("omar");
        var (thousand, hundred) = (await FileAsync(omar, $"?indicator={indicator}&by=locality"), await FileAsync(omar, $"?indicator={percentage}&by=locality"));
        Assert.Equal(hundred.Select(row => (row["Period"], row["Locality"], row["Numerator"], row["Denominator"], row["Hidden"])), thousand.Select(row => (row["Period"], row["Locality"], row["Numerator"], row["Denominator"], row["Hidden"])));
        Assert.Contains(thousand, row => row["Value"].Length > 0);
        foreach (var (a, b) in thousand.Zip(hundred))
            if (a["Value"].Length > 0) Assert.Equal(10 * Number(b["Value"]), Number(a["Value"]), 6);
    }

    [Fact]
    public async Task The_rows_of_an_explored_figure_say_where_each_is_from_and_hold_what_is_published_beside_it()
    {
        var rows = await FileAsync(await web.AsAsync("omar"), "?indicator=plans-in-20-weeks");
        Assert.All(rows, row => Assert.True(row["Source"].Length > 0 && row["Edition or as of"].Length > 0));
        Assert.All(rows.Where(row => row["Source"] == FigureRow.Local), row => Assert.Equal("2026-11-24", row["Edition or as of"]));
        var england = Assert.Single(rows, row => row["Place"] == "E92000001" && row["Period"] == "2024");
        Assert.Equal(("45.9", "41448", "90392", "Education, health and care plans", "2025 revised"), (england["Value"], england["Numerator"], england["Denominator"], england["Source"], england["Edition or as of"]));
        Assert.Contains(rows, row => row["Source"] == FigureRow.Local);
    }

    private static async Task<List<Dictionary<string, string>>> FileAsync(Browser browser, string query)
    {
        using var text = new StringReader(await browser.Http.GetStringAsync(new Uri($"{InsightLinks.ExploreFile}{query}&format=csv", UriKind.Relative), Stop));
        return CsvRows.Read(text).Where(row => row["Period"].Length > 0).ToList();
    }

    private async Task<IElement> CardAsync(string indicator)
    {
        var page = await (await web.AsAsync("omar")).OpenAsync(InsightLinks.Area);
        return Assert.Single(page.Document.QuerySelectorAll("article.waymark-headline"), card => card.QuerySelector("h3 a")!.GetAttribute("href") == InsightLinks.ExploreOf(indicator));
    }

    private static Dictionary<string, string> Beside(IElement card) =>
        card.QuerySelectorAll(".waymark-published > div").ToDictionary(row => row.QuerySelector("dt")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent.Trim());

    private static List<string> Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
