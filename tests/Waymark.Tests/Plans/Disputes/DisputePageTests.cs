using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Disputes;

public sealed class DisputePageTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_notice_goes_through_its_appeal_and_order_by_the_steps_that_the_page_offers(string engine)
    {
        var of = await QuietCaseAsync(engine);
        var priya = await web.AsAsync("priya", engine);
        Assert.Contains("No notice that can be appealed is recorded", (await priya.OpenAsync(DisputeLinks.OfCase(of))).Text, StringComparison.Ordinal);
        await (await priya.OpenAsync($"{PlanLinks.RecordEvent(of)}?kind=appealable-notice-sent")).SubmitAsync(Day(-60));
        var page = await priya.OpenAsync(DisputeLinks.OfCase(of));
        Assert.Contains("Can be challenged", page.Text, StringComparison.Ordinal);
        Assert.Contains("Contact the mediation adviser: 25 November 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tribunal order made", page.Text, StringComparison.Ordinal);

        var appealed = await TakeAsync(page, priya, "Appeal received by the Tribunal", Day(-30));
        Assert.Equal(DisputeLinks.OfCase(of), appealed.Path);
        Assert.Contains("At the Tribunal", appealed.Text, StringComparison.Ordinal);
        var surname = await SurnameAsync(engine, of);
        Assert.Contains(await ListAsync(priya), row => row[2] == "At the Tribunal" && row[0].StartsWith(surname, StringComparison.Ordinal));

        var ordered = await TakeAsync(appealed, priya, "Tribunal order made", [("Asked.Detail", "amend"), .. Day(-7)]);
        Assert.Contains("Order to amend contents: send the amended plan: 22 December 2026", ordered.Text, StringComparison.Ordinal);
        Assert.Contains("To be carried out", ordered.Text, StringComparison.Ordinal);
        // What carries it out belongs to the notice: the clock of the order stops, and no review is touched.
        var done = await TakeAsync(ordered, priya, "Final amended plan sent", Day(0));
        Assert.Contains("Closed", done.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == of && c.Rule == "CL-63", Stop)).Stopped);
        Assert.DoesNotContain(await ListAsync(priya), row => row[0].StartsWith(surname, StringComparison.Ordinal) && row[2] == "To be carried out");
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "view disputes of case" && e.ActorName == "Priya Nair", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_appeal_that_is_withdrawn_closes_its_dispute_and_nothing_else(string engine)
    {
        var of = await QuietCaseAsync(engine);
        await using var db = await web.StoreAsync(engine);
        var (stage, open) = (await StageAsync(db, of), await OpenClocksAsync(db, of));
        Assert.Contains("Closed", (await WithdrawnAsync(engine, of)).Text, StringComparison.Ordinal);
        Assert.Equal(stage, await StageAsync(db, of));
        Assert.Equal(open, (await OpenClocksAsync(db, of)).Where(c => !c.StartsWith("CL-5", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Another_team_a_school_and_an_analyst_see_no_dispute(string engine)
    {
        var path = DisputeLinks.OfCase(CastIds.Case("grace"));
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains("The refusal to assess", (await helen.OpenAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("tom", engine)).OpenAsync(path)).Status);
        foreach (var who in new[] { "kate", "omar", "sarah", "sam" })
        {
            var browser = await web.AsAsync(who, engine);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(DisputeLinks.All)).Status);
        }

        // A SENCO may download lists; this one is empty for them.
        var kate = await (await web.AsAsync("kate", engine)).Http.GetStringAsync(new Uri($"{DisputeLinks.All}/download?closed=true", UriKind.Relative), Stop);
        Assert.Equal(2, kate.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_list_is_narrowed_ordered_and_downloaded_whole()
    {
        await WithdrawnAsync(nameof(StoreEngine.Sqlite), await QuietCaseAsync(nameof(StoreEngine.Sqlite)));
        var helen = await web.AsAsync("helen");
        var all = await ListAsync(helen, "?closed=true");
        Assert.True(all.Count > (await ListAsync(helen)).Count);
        foreach (var stage in Enum.GetNames<Waymark.Core.Plans.Disputes.DisputeStage>()) Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync($"{DisputeLinks.All}?stage={stage}&closed=true&sort=stage")).Status);
        var csv = await helen.Http.GetStringAsync(new Uri($"{DisputeLinks.All}/download?format=csv", UriKind.Relative), Stop);
        Assert.Contains("Pickering,Grace", csv, StringComparison.Ordinal);
        await using var db = await web.StoreAsync();
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Subject == "list:disputes.csv", Stop));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("pdf", "application/pdf")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task The_index_of_papers_names_advice_versions_and_letters_by_day(string format, string media)
    {
        var helen = await web.AsAsync("helen");
        var answer = await helen.Http.GetAsync(new Uri(DisputeLinks.Index(CastIds.Case("finn"), format), UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.OK, media), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("Finn", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        if (format != "csv") return;
        var rows = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..^1];
        Assert.NotEmpty(rows);
        var days = rows.Select(r => r.Split(',')[1]).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Contains(rows, r => r.Contains(",Letter,", StringComparison.Ordinal));
    }

    /// <summary>A notice, an appeal against it, and its withdrawal.</summary>
    private async Task<Page> WithdrawnAsync(string engine, CaseId of)
    {
        var priya = await web.AsAsync("priya", engine);
        await (await priya.OpenAsync($"{PlanLinks.RecordEvent(of)}?kind=appealable-notice-sent")).SubmitAsync(Day(-20));
        var appealed = await TakeAsync(await priya.OpenAsync(DisputeLinks.OfCase(of)), priya, "Appeal received by the Tribunal", Day(-10));
        return await TakeAsync(appealed, priya, "Request or appeal withdrawn", Day(-1));
    }

    /// <summary>Follows the link of a step and records it.</summary>
    private static async Task<Page> TakeAsync(Page page, Browser browser, string step, params (string, string)[] fields)
    {
        var link = page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").First(a => a.TextContent.StartsWith(step, StringComparison.Ordinal));
        return await (await browser.OpenAsync(link.PathName + link.Search)).SubmitAsync(fields);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ListAsync(Browser browser, string query = "")
    {
        var page = await browser.OpenAsync(DisputeLinks.All + query);
        return page.Document.QuerySelector("table") is null ? [] : page.Rows("Disputes within your reach");
    }

    private static (string, string)[] Day(int fromToday) => AdviceForms.Day("Asked.On", DemoArea.Today.PlusDays(fromToday));

    private static async Task<CaseStage> StageAsync(WaymarkDb db, CaseId of) => (await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Id == of, Stop)).Stage;

    private static Task<List<string>> OpenClocksAsync(WaymarkDb db, CaseId of) => db.Set<CaseClock>().AsNoTracking().Where(c => c.Case == of && c.Stopped == null).OrderBy(c => c.Rule).Select(c => c.Rule).ToListAsync(Stop);

    private async Task<string> SurnameAsync(string engine, CaseId of)
    {
        await using var db = await web.StoreAsync(engine);
        return await (from c in db.Set<EhcCase>() join child in db.Set<Waymark.People.Child>() on c.Child equals child.Id where c.Id == of select child.Surname).SingleAsync(Stop);
    }

    /// <summary>A case of Priya's team with a plan, a child of no name in the cast, and no notice yet; one that was given a notice is no longer found.</summary>
    private async Task<CaseId> QuietCaseAsync(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var cast = DemoScene.Cast("children").Rows.Select(r => CastIds.Case(r["key"])).ToList();
        return await db.Set<EhcCase>().AsNoTracking().Where(c => c.Team == "East" && (c.Stage == CaseStage.Plan || c.Stage == CaseStage.Review) && !cast.Contains(c.Id) && !db.Set<RecordedEvent>().Any(e => e.Case == c.Id && e.Kind == "appealable-notice-sent"))
            .OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(Stop);
    }
}
