using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Bench;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Plans.Sen2.Writing;
using Waymark.Tests.Exchange;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>What a manager sees of the differences to last year's return, and who sees nothing of it.</summary>
public sealed class DifferencePageTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_manager_opens_the_children_behind_a_difference_and_it_stands_in_the_trail(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var address = $"{PlanLinks.ReturnDifferences}?year=2026";
        // No case of the other tests here reaches back so far.
        var longAgo = $"{PlanLinks.ReturnDifferences}?year=2016";
        Assert.Contains("have not been worked out yet", (await manager.GetAsync(longAgo)).Text, StringComparison.Ordinal);
        Assert.Contains("There is no return of 2015 to compare with", WebUtility.HtmlDecode((await WorkedOutAsync(manager, longAgo)).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/download?year=2016")).Status);

        var (last, now) = (new Sen2Sample(19, 2025), new Sen2Sample(23, 2026));
        var (persons, newer) = (last.Persons(60).ToList(), now.Persons(20).ToList());
        await UploadPage.ImportAsync(manager, Xml(last.Header(), persons, 2025), "2025.xml");
        await UploadPage.ImportAsync(manager, Xml(now.Header(), newer, 2026), "2026.xml");
        var page = await WorkedOutAsync(manager, address);
        Assert.Contains("the return that was imported", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has been written in the area since", page.Text, StringComparison.Ordinal);
        var open = persons.Count(p => p.Requests.Exists(r => r.Assessments.Exists(a => a.Plans.Exists(n => n.OpenOn(Sen2Year.Of(2025)!.ReferenceDate)))));
        Assert.Equal($"{open}", page.Page.QuerySelector("section[aria-labelledby=plans] tbody td[data-label='2025']")!.TextContent.Trim());
        Assert.Contains("Plans open on the reference date:", page.Page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);

        var cause = page.Page.QuerySelector("section[aria-labelledby=plans] td[data-label=Because] a")!;
        var behind = await manager.GetAsync(cause.GetAttribute("href")!);
        Assert.Equal(cause.ChildNodes[0].TextContent.Trim().TrimStart('+', '−'), behind.Page.QuerySelector("p[role=status] strong")!.TextContent);
        Assert.Contains(newer.Concat(persons), p => WebUtility.HtmlDecode(behind.Text).Contains(p.Surname.Text, StringComparison.Ordinal));
        Assert.Contains(await site.TrailAsync(Stop), e => e.Action == "list children behind a difference of the return" && e.Actor == $"{manager.Account}");

        var csv = await manager.GetAsync($"{PlanLinks.ReturnDifferences}/download?year=2026&measure=plans");
        Assert.Equal("text/csv", csv.Message.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"5a Active plan,Plans open on the reference date,,All,{open},", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(persons[0].Surname.Text, csv.Text, StringComparison.Ordinal);
        Assert.Contains("the cases as they stood then", (await WorkedOutAsync(manager, $"{address}&against=cases")).Text, StringComparison.Ordinal);
        foreach (var bad in new[] { "of=nothing&cause=new", "of=plans&cause=nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/children?year=2026&{bad}")).Status);

        foreach (var role in new[] { Role.CaseOfficer, Role.Senco, Role.Analyst })
        {
            var other = await site.SignedInAsAsync(role, Stop);
            foreach (var path in new[] { address, cause.GetAttribute("href")!, $"{PlanLinks.ReturnDifferences}/download?year=2026" })
                Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_was_worked_out_is_shown_as_it_was_and_as_older_than_the_casework_until_it_is_worked_out_anew(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var address = $"{PlanLinks.ReturnDifferences}?year=2024&against=cases";
        await UploadPage.ImportAsync(manager, Xml(new Sen2Sample(29, 2023).Header(), [.. new Sen2Sample(29, 2023).Persons(30)], 2023), "2023.xml");
        var before = Shown(await WorkedOutAsync(manager, address));
        Assert.NotEmpty(before);
        // To look is no casework.
        Assert.Contains("Nothing has been written in the area since", (await manager.GetAsync(address)).Text, StringComparison.Ordinal);

        await UploadPage.ImportAsync(manager, Xml(new Sen2Sample(31, 2024).Header(), [.. new Sen2Sample(31, 2024).Persons(40)], 2024), "2024.xml");
        var older = await manager.GetAsync(address);
        Assert.Contains("Older than the casework", older.Text, StringComparison.Ordinal);
        Assert.Equal(before, Shown(older));
        Assert.Contains("Older than the casework", (await manager.GetAsync($"{PlanLinks.ReturnDifferences}?year=2024&against=cases&measure=plans")).Text, StringComparison.Ordinal);

        var anew = await WorkedOutAsync(manager, address);
        Assert.DoesNotContain("Older than the casework", anew.Text, StringComparison.Ordinal);
        Assert.NotEqual(before, Shown(anew));
        var plans = anew.Page.QuerySelector("section[aria-labelledby=plans] tbody td[data-label='2024']")!.TextContent.Trim();
        Assert.Contains(",All,", (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/download?year=2024&against=cases&measure=plans")).Text, StringComparison.Ordinal);
        Assert.Contains($",{plans},", (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/download?year=2024&against=cases&measure=plans")).Text, StringComparison.Ordinal);
        Assert.Contains(await site.TrailAsync(Stop), e => e.Action == "work out differences of return" && e.Actor == $"{manager.Account}" && e.Subject == "return:2024");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_a_crash_left_undone_is_worked_out_at_the_next_start(string engine)
    {
        var settings = engines.Settings(engine);
        await using (var before = await TestSite.StartAsync(settings, Stop))
        {
            await using var db = before.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
            db.Add(new StoredComparison { Id = Guid.CreateVersion7(), Year = 2025, Against = "cases", Actor = """{"Id":"someone","Name":"Somebody","Role":"SendManager","Purpose":"Test"}""" });
            await db.SaveChangesAsync(Stop);
        }
        await using var site = await TestSite.StartAsync(settings, Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var page = await SettledAsync(manager, $"{PlanLinks.ReturnDifferences}?year=2025&against=cases");
        Assert.DoesNotContain("Waiting for its turn", page.Text, StringComparison.Ordinal);
        Assert.Contains(await site.TrailAsync(Stop), e => e.Action == "work out differences of return" && e.ActorName == "Somebody");
    }

    private static List<string> Shown(TestBrowser.Answer page) => [.. page.Page.QuerySelectorAll("main tbody td").Select(cell => cell.TextContent.Trim())];

    /// <summary>Presses the button of the page and waits: the page once the work is done.</summary>
    private static async Task<TestBrowser.Answer> WorkedOutAsync(TestBrowser browser, string address)
    {
        var page = await browser.GetAsync(address);
        var form = page.Page.QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var sent = await browser.PostAsync(form.GetAttribute("action")!, [.. UploadPage.Hidden(page)]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        return await SettledAsync(browser, sent.Location);
    }

    private static async Task<TestBrowser.Answer> SettledAsync(TestBrowser browser, string address)
    {
        while (true)
        {
            var page = await browser.GetAsync(address);
            if (page.Page.QuerySelector("main progress") is null) return page;
            await Task.Delay(50, Stop);
        }
    }

    private static byte[] Xml(Sen2Header header, IReadOnlyList<Sen2Person> persons, int year)
    {
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, persons, year);
        return memory.ToArray();
    }
}
