using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Bench;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2;
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
        Assert.Contains("There is no return of 2025 to compare with", WebUtility.HtmlDecode((await manager.GetAsync(address)).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/download?year=2026")).Status);

        var (last, now) = (new Sen2Sample(19, 2025), new Sen2Sample(23, 2026));
        var (persons, newer) = (last.Persons(60).ToList(), now.Persons(20).ToList());
        await UploadPage.ImportAsync(manager, Xml(last.Header(), persons, 2025), "2025.xml");
        await UploadPage.ImportAsync(manager, Xml(now.Header(), newer, 2026), "2026.xml");
        var page = await manager.GetAsync(address);
        Assert.Contains("the return that was imported", page.Text, StringComparison.Ordinal);
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
        Assert.Contains("the cases as they stood then", (await manager.GetAsync($"{address}&against=cases")).Text, StringComparison.Ordinal);
        foreach (var bad in new[] { "of=nothing&cause=new", "of=plans&cause=nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{PlanLinks.ReturnDifferences}/children?year=2026&{bad}")).Status);

        foreach (var role in new[] { Role.CaseOfficer, Role.Senco, Role.Analyst })
        {
            var other = await site.SignedInAsAsync(role, Stop);
            foreach (var path in new[] { address, cause.GetAttribute("href")!, $"{PlanLinks.ReturnDifferences}/download?year=2026" })
                Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).Status);
        }
    }

    private static byte[] Xml(Sen2Header header, IReadOnlyList<Sen2Person> persons, int year)
    {
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, persons, year);
        return memory.ToArray();
    }
}
