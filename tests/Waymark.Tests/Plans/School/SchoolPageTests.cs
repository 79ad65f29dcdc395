using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Plans.Letters;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.School;

public sealed class SchoolPageTests(DemoWeb web)
{
    private const string KatesSchool = "999022";
    private const string Caption = "Pupils with an open case";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_SENCO_sees_what_the_school_owes_and_is_owed_and_each_line_leads_to_its_step(string engine)
    {
        var asked = await AdviceAskedAsync(engine);
        var kate = await web.AsAsync("kate", engine);
        Assert.NotNull((await kate.OpenAsync(PlanLinks.Today)).Document.QuerySelector($"main a[href='{SchoolLinks.Page}']"));
        var page = await kate.OpenAsync(SchoolLinks.Page);

        // Amara's review was held and reported; the four weeks of the council are over.
        var amara = page.Rows(Caption).Single(r => r[0].StartsWith("Nwosu, Amara", StringComparison.Ordinal));
        Assert.Contains("Tell the family the decision", amara[3], StringComparison.Ordinal);
        Assert.Contains("Late", amara[3], StringComparison.Ordinal);
        var advice = Assert.Single(page.Document.QuerySelectorAll<IHtmlAnchorElement>($".waymark-duties a[href='{AdviceLinks.Write(asked)}']"));
        Assert.Contains("Write the advice for the assessment", advice.TextContent, StringComparison.Ordinal);
        Assert.Contains("overdue", advice.ParentElement!.TextContent, StringComparison.Ordinal);

        foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>(".waymark-duties a").Select(a => a.GetAttribute("href")!).Distinct().Take(20))
            Assert.Equal((link, HttpStatusCode.OK), (link, (await kate.OpenAsync(link)).Status));

        var late = await kate.OpenAsync($"{SchoolLinks.Page}?owes=late");
        Assert.NotEmpty(late.Rows(Caption));
        Assert.All(late.Rows(Caption), row => Assert.Contains("Late", row[2] + row[3], StringComparison.Ordinal));
        foreach (var sort in new[] { "name", "year", "stage", "day" }) Assert.Equal(page.Rows(Caption).Count, (await kate.OpenAsync($"{SchoolLinks.Page}?sort={sort}")).Rows(Caption).Count);
        var names = (await kate.OpenAsync($"{SchoolLinks.Page}?sort=name")).Rows(Caption).Select(r => r[0].Split(',')[0]).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_manager_looks_at_any_school_and_a_SENCO_at_no_other(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains("Choose a school", (await helen.OpenAsync(SchoolLinks.Page)).Text, StringComparison.Ordinal);
        Assert.Contains((await helen.OpenAsync(SchoolLinks.Of(KatesSchool))).Rows(Caption), r => r[0].StartsWith("Nwosu, Amara", StringComparison.Ordinal));
        var ben = await web.AsAsync("ben", engine);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(SchoolLinks.Of(KatesSchool))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync($"{SchoolLinks.Download}?school={KatesSchool}")).Status);
        Assert.DoesNotContain("Amara", (await ben.OpenAsync(SchoolLinks.Page)).Text, StringComparison.Ordinal);
        // An officer of another team reaches none of its children.
        Assert.DoesNotContain("Amara", (await (await web.AsAsync("tom", engine)).OpenAsync(SchoolLinks.Of(KatesSchool))).Text, StringComparison.Ordinal);
        foreach (var who in new[] { "omar", "sarah", "sam" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(who, engine)).OpenAsync(SchoolLinks.Page)).Status);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_list_is_downloaded_with_one_line_for_each_duty_and_is_in_the_trail(string format)
    {
        var kate = await web.AsAsync("kate");
        var answer = await kate.Http.GetAsync(new Uri($"{SchoolLinks.Download}?format={format}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = await web.StoreAsync();
        Assert.True(await db.Set<Waymark.Shell.Trail.TrailEntry>().AnyAsync(e => e.ActorName == "Kate Lowther" && e.Subject == $"list:school-{KatesSchool}.{format}", Stop));
        if (format == "xlsx") return;
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.StartsWith("Nwosu,Amara", StringComparison.Ordinal) && l.Contains(",Council,", StringComparison.Ordinal) && l.Contains(",yes,", StringComparison.Ordinal));
        Assert.Contains("Taken from Waymark by Kate Lowther", lines[^1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("quentin")).OpenAsync($"{SchoolLinks.Download}?school={KatesSchool}")).Status);
    }

    /// <summary>A child of the test's own at Kate's school, whose assessment waits for the advice of the school: six weeks from sixty days ago are over.</summary>
    private async Task<Guid> AdviceAskedAsync(string engine)
    {
        const string body = "The school itself";
        var of = await LetterCase.MakeAsync(web, engine, "Schola", child: c => c.SchoolUrn = KatesSchool, more:
            [LetterCase.Told("request-received", -100), LetterCase.Told("assess-decision-notified", -62, detail: "assess"), LetterCase.Told("advice-requested", -60, body), LetterCase.Told("advice-request-received", -60, body)]);
        await using var db = await web.StoreAsync(engine);
        var request = new AdviceRequest { Id = Guid.CreateVersion7(), Case = of.Case, Kind = "b", Body = body, AskedOn = DemoArea.Today.PlusDays(-60) };
        db.Add(request);
        db.Add(new Enrolment { Id = Guid.CreateVersion7(), Child = of.Child, Urn = KatesSchool, From = DemoArea.Today.PlusYears(-1) });
        await db.SaveChangesAsync(Stop);
        return request.Id;
    }
}
