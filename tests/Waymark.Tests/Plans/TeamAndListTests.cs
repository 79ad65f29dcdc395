using System.Net;
using Waymark.Plans.Door;
using Waymark.Shell.Demo;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Plans;

public sealed class TeamAndListTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_reassigned_case_leaves_the_former_officer_and_reaches_the_new_one_at_once(string engine)
    {
        var hannah = await web.AsAsync("hannah", engine);
        Assert.Equal(HttpStatusCode.OK, (await hannah.OpenAsync(PlanLinks.Clocks(CastIds.Case("rowan")))).Status);
        var helen = await web.AsAsync("helen", engine);
        var form = await helen.OpenAsync($"{PlanLinks.Reassign}?from={DemoScene.IdOf("account hannah")}");
        (await form.SubmitAsync(("Asked.To", ""))).ShowsError("Asked.Cases", "Select at least one case");
        var team = await form.SubmitAsync(("Asked.Cases", $"{CastIds.Case("rowan")}"), ("Asked.To", $"{DemoScene.IdOf("account lin")}"));
        Assert.Contains("One case has a new officer", team.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hannah.OpenAsync(PlanLinks.Clocks(CastIds.Case("rowan")))).Status);
        var lin = await web.AsAsync("lin", engine);
        Assert.Equal(HttpStatusCode.OK, (await lin.OpenAsync(PlanLinks.Clocks(CastIds.Case("rowan")))).Status);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_caseload_is_downloaded_whole_and_says_who_took_it(string format)
    {
        var helen = await web.AsAsync("helen");
        var list = await helen.OpenAsync(PlanLinks.Caseload);
        var answer = await helen.Http.GetAsync(new Uri($"{PlanLinks.Caseload}/download?format={format}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var rows = format == "csv"
            ? (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
            : RowsOf(await answer.Content.ReadAsStreamAsync(Stop));
        Assert.Contains($"{rows - 2} cases", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_page_of_the_caseload_shows_other_cases()
    {
        var helen = await web.AsAsync("helen");
        var first = (await helen.OpenAsync(PlanLinks.Caseload)).Rows("Cases").Select(r => r[0]).ToList();
        var page = await helen.OpenAsync($"{PlanLinks.Caseload}?sheet=2");
        Assert.Contains("page 2 of", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(first, page.Rows("Cases").Select(r => r[0]));
    }

    [Fact]
    public async Task An_analyst_sees_counts_and_no_names_and_small_counts_are_hidden()
    {
        var omar = await web.AsAsync("omar");
        var figures = await omar.OpenAsync("/insight/explore?indicator=requests&by=locality");
        Assert.Equal(HttpStatusCode.OK, figures.Status);
        var shown = figures.Document.QuerySelectorAll("figure table tbody td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, count => Assert.True(count is "hidden" or "no value" || int.Parse(count, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture) % 5 == 0, count));
        foreach (var path in new[] { PlanLinks.Today, PlanLinks.Caseload, PlanLinks.Team, $"{PlanLinks.Caseload}/download", PlanLinks.Clocks(CastIds.Case("maya")) })
        {
            var refused = await omar.OpenAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.DoesNotContain("Thornton", refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_parent_sees_their_child_and_what_happens_next_and_no_other()
    {
        var sarah = await web.AsAsync("sarah");
        var page = await sarah.OpenAsync("/family/children");
        Assert.Contains("Maya Thornton", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Idris", page.Text, StringComparison.Ordinal);
        Assert.Contains("By law this must be done by", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(PlanLinks.Clocks(CastIds.Case("idris")))).Status);
    }

    private static int RowsOf(Stream file)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(copy, false);
        return book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count();
    }
}
