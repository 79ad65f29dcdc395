using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Areas.Door;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Explore;

public sealed class ExploreTests(DemoWeb web)
{
    private const string Plans = "?indicator=plans&grain=day&period=2026-11-01";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("png", "image/png")]
    public async Task A_figure_is_taken_as_a_file_of_its_kind(string format, string media)
    {
        var omar = await web.AsAsync("omar");
        var page = await omar.OpenAsync($"{InsightLinks.Explore}?indicator=plans&by=need");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var link = page.Document.QuerySelector($"a[href$='format={format}']")!.GetAttribute("href")!;
        var answer = await omar.Http.GetAsync(new Uri(link, UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.OK, media), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("?indicator=nonsense&by=moon&grain=fortnight&draw=song")]
    [InlineData("?indicator=plans&by=locality&within=locality&value=%27%20OR%201=1")]
    [InlineData("?indicator=plans&by=need&within=sex&value=%3Cscript%3E")]
    public async Task An_address_that_does_not_fit_together_opens_what_fits(string query)
    {
        var page = await (await web.AsAsync("omar")).OpenAsync(InsightLinks.Explore + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("omar", InsightLinks.Area, "page")]
    [InlineData("omar", InsightLinks.Explore + "?indicator=plans", "true")]
    [InlineData("omar", InsightLinks.Indicators, "true")]
    [InlineData("omar", InsightLinks.Indicators + "/plans/details", "true")]
    [InlineData("helen", PeopleLinks.Counted + Plans, "true")]
    public async Task The_menu_shows_on_each_page_of_figures_where_one_is(string who, string address, string current)
    {
        var page = await (await web.AsAsync(who)).OpenAsync(address);
        var here = Assert.Single(page.Document.QuerySelectorAll(".waymark-nav a[aria-current]"));
        Assert.Equal(("Figures", current), (here.TextContent, here.GetAttribute("aria-current")));
    }

    [Theory]
    [InlineData("", "Craven")]
    [InlineData("&value=Nowhere", "Craven")]
    [InlineData("&value=Harrogate", "Harrogate")]
    [InlineData("&value=", "Not known")]
    public async Task A_group_opens_with_the_value_that_was_chosen_or_the_first_that_is_known(string value, string shown)
    {
        var page = await (await web.AsAsync("omar")).OpenAsync($"{InsightLinks.Explore}?indicator=plans&by=sex&within=locality{value}");
        Assert.Equal(shown, page.Document.QuerySelector("#value option[selected]")!.TextContent);
        Assert.Contains($"locality: {shown}", page.Document.QuerySelector("#explored-heading")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_is_hidden_the_page_says_so_and_leads_to_larger_groups()
    {
        var omar = await web.AsAsync("omar");
        var page = await omar.OpenAsync($"{InsightLinks.Explore}?indicator=new-plans&grain=month&by=need");
        Assert.Contains("No figure can be shown", page.Document.QuerySelector("#explored .waymark-chart__summary")!.TextContent, StringComparison.Ordinal);
        var wider = page.Document.QuerySelectorAll(".govuk-inset-text a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, wider.Count);
        foreach (var link in wider) Assert.Equal(HttpStatusCode.OK, (await omar.OpenAsync(link)).Status);
        Assert.DoesNotContain("grain=month", wider[0], StringComparison.Ordinal);
        Assert.DoesNotContain("by=need", wider[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suspensions-rate", "autumn term 2024")]
    [InlineData("permanent-exclusions-rate", "spring term 2025")]
    [InlineData("overall-absence", "autumn term 2025")]
    public async Task Figures_by_term_stand_beside_the_published_ones_of_the_same_group(string indicator, string term)
    {
        var page = await (await web.AsAsync("omar")).OpenAsync($"{InsightLinks.Explore}?indicator={indicator}&grain=term&within=sen&value=E");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Term", Assert.Single(page.Document.QuerySelectorAll("select[name=grain] option[selected]")).TextContent.Trim().TrimEnd('s'));
        var head = page.Document.QuerySelectorAll("main table thead th").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Contains("North Yorkshire (demonstration), from its cases", head);
        Assert.Contains("North Yorkshire, published", head);
        var row = page.Document.QuerySelectorAll("main table tbody tr").Single(r => r.FirstElementChild!.TextContent.Trim().Equals(term, StringComparison.OrdinalIgnoreCase)).Children.Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Matches("^[0-9]", row[head.IndexOf("North Yorkshire, published")]);
    }

    [Fact]
    public async Task The_rows_of_local_and_published_figures_by_term_have_the_same_period_and_part()
    {
        await using var scope = (await web.ServedAsync()).Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        var asked = new FigureQuestion(StoreEngines.NorthYorkshire, DemoArea.Today, "suspensions-rate");
        var rows = new List<FigureRow>();
        foreach (var all in scope.ServiceProvider.GetServices<IFigureRows>()) await foreach (var row in all.RowsAsync(asked, Stop)) if (asked.Suits(row) && row.Area == "815") rows.Add(row);
        foreach (var part in new[] { "sen=EHC plan", "sen=SEN support", "sen=No SEN" })
            Assert.Equal(2, rows.Where(r => (r.Period, r.Breakdown) == ("2024/25 autumn", part)).Select(r => r.Source == FigureRow.Local).Distinct().Count());
    }

    [Fact]
    public async Task A_figure_by_term_is_split_one_way_and_leads_to_whole_years()
    {
        var page = await (await web.AsAsync("omar")).OpenAsync($"{InsightLinks.Explore}?indicator=persistent-absence&grain=term&by=phase&within=sen&value=E");
        Assert.Equal("", page.Document.QuerySelector("select[name=within] option[selected]")?.GetAttribute("value") ?? "");
        Assert.Contains("term 20", page.Document.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_analyst_gets_no_way_to_the_children_behind_a_figure_and_is_refused_at_its_address()
    {
        var omar = await web.AsAsync("omar");
        Assert.DoesNotContain(PeopleLinks.Counted, (await omar.OpenAsync($"{InsightLinks.Explore}?indicator=plans")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var refused = await omar.OpenAsync(PeopleLinks.Counted + Plans);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain("/people/children/", refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_child_behind_a_figure_is_listed_once_also_one_without_a_school()
    {
        var helen = await web.AsAsync("helen");
        var children = new List<string>();
        for (var sheet = 1; ; sheet++)
        {
            var page = await helen.OpenAsync($"{PeopleLinks.Counted}{Plans}&sheet={sheet}");
            var before = children.Count;
            children.AddRange(page.Document.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!));
            Assert.True(children.Count > before);
            if (page.Document.QuerySelectorAll("a").All(link => link.TextContent.Trim() != "Next page")) break;
        }
        Assert.Equal(children.Count, children.Distinct().Count());
    }

    [Theory]
    [InlineData("&sheet=-3")]
    [InlineData("&sheet=999999")]
    public async Task A_page_of_the_list_that_is_not_there_opens_the_nearest(string more)
    {
        var page = await (await web.AsAsync("helen")).OpenAsync(PeopleLinks.Counted + Plans + more);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main table a"));
    }

    [Fact]
    public async Task An_officer_sees_of_the_children_behind_a_figure_only_those_within_reach()
    {
        var (all, own) = (await CountAsync("helen"), await CountAsync("priya"));
        Assert.InRange(own, 1, all - 1);
    }

    private async Task<int> CountAsync(string who)
    {
        var page = await (await web.AsAsync(who)).OpenAsync(PeopleLinks.Counted + Plans);
        return int.Parse(page.Document.QuerySelector("main p[role=status] strong")!.TextContent, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }
}
