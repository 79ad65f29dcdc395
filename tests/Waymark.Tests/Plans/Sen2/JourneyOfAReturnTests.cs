using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Bench;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans;
using Waymark.Plans.Sen2.Writing;
using Waymark.Tests.Exchange;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>What the officer of a council does with the return: import, see, correct, export, and import what was exported.</summary>
public sealed class JourneyOfAReturnTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const int Year = 2026;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_return_is_imported_seen_corrected_by_hand_exported_and_valid_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var sample = new Sen2Sample(23, Year);
        var persons = sample.Persons(40).ToList();
        await UploadPage.ImportAsync(manager, Xml(sample.Header(), persons), "return.xml");

        var person = persons.First(p => p.Requests[0].RequestOutcome.Is('Y') && p.Requests[0].ReceivedDate.Given);
        var (of, received) = await CaseAsync(site, person);
        Assert.Contains(person.Surname.Text, WebUtility.HtmlDecode((await manager.GetAsync($"/plans/caseload?name={Uri.EscapeDataString(person.Surname.Text)}")).Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/plans/today")).Status);
        Assert.Contains(person.Forename.Text, (await manager.GetAsync($"/people/children/{of.Child}")).Heading, StringComparison.Ordinal);
        Assert.Contains("CL-", (await manager.GetAsync($"/plans/cases/{of.Id}/clocks")).Text, StringComparison.Ordinal);

        // The request had come a day earlier than the return said.
        var day = received.On.PlusDays(-1);
        var corrected = await manager.SubmitAsync($"/plans/cases/{of.Id}/events/{received.Id}/correct-event",
            ("Asked.On.day", $"{day.Day}"), ("Asked.On.month", $"{day.Month}"), ("Asked.On.year", $"{day.Year}"), ("Asked.Reason", "The letter was stamped the day before"));
        Assert.Equal(HttpStatusCode.SeeOther, corrected.Status);

        var exported = await DownloadAsync(manager);
        Assert.Contains($"<ReceivedDate>{day:uuuu-MM-dd}</ReceivedDate>", exported, StringComparison.Ordinal);
        Assert.Contains($">{persons.Count}<", (await CheckedAsync(manager)).Text, StringComparison.Ordinal);
        var again = await UploadPage.ImportAsync(manager, Encoding.UTF8.GetBytes(exported), "exported.xml");
        Assert.Equal(("0", "0", "0", "0"), (Count(again, "children added"), Count(again, "children changed"), Count(again, "cases added"), Count(again, "cases changed")));
        Assert.Equal(exported, Without(await DownloadAsync(manager), exported));
        Assert.Contains(await site.TrailAsync(Stop), e => e.Action == "export sen2" && e.Actor == $"{manager.Account}");
    }

    private static async Task<string> DownloadAsync(TestBrowser manager)
    {
        var answer = await SentAsync(manager, "download");
        Assert.Equal("application/xml", answer.Message.Content.Headers.ContentType?.MediaType);
        return answer.Text;
    }

    private static Task<TestBrowser.Answer> CheckedAsync(TestBrowser manager) => SentAsync(manager, "check");

    private static async Task<TestBrowser.Answer> SentAsync(TestBrowser manager, string handler)
    {
        var page = await manager.GetAsync("/plans/return");
        var answer = await manager.PostAsync($"/plans/return?handler={handler}", [.. UploadPage.Hidden(page), ("Year", $"{Year}"), ("Format", "xml"), ("Serial", "1")]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private static async Task<(EhcCase Case, RecordedEvent Received)> CaseAsync(TestSite site, Sen2Person person)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var day = person.Requests[0].ReceivedDate.Date!.Value;
        var born = person.PersonBirthDate.Date;
        var of = await db.Set<EhcCase>().FirstAsync(c => c.Born == born && c.Received == day, Stop);
        return (of, await db.Set<RecordedEvent>().SingleAsync(e => e.Case == of.Id && e.Kind == "request-received", Stop));
    }

    private static string Count(TestBrowser.Answer page, string what) =>
        page.Page.QuerySelectorAll("dt").Single(dt => dt.TextContent.Trim() == what).NextElementSibling!.TextContent.Trim();

    /// <summary>The second file is made at another time of day; everything else must be the same.</summary>
    private static string Without(string file, string like) => file.Replace(Made(file), Made(like), StringComparison.Ordinal);

    private static string Made(string file) => file[file.IndexOf("<DateTime>", StringComparison.Ordinal)..file.IndexOf("</DateTime>", StringComparison.Ordinal)];

    private static byte[] Xml(Sen2Header header, IReadOnlyList<Sen2Person> persons)
    {
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, persons, Year);
        return memory.ToArray();
    }
}
