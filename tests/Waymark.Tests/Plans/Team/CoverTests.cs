using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Access;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Team;

public sealed class CoverTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Who_covers_reaches_and_sees_the_cases_of_whoever_is_away_on_these_days_and_not_after(string engine)
    {
        var of = await CaseOfAsync(engine, "megan");
        var (lin, helen) = (await web.AsAsync("lin", engine), await web.AsAsync("helen", engine));
        // Lin is of another team: nothing of Megan's is within reach.
        Assert.Equal(HttpStatusCode.NotFound, (await lin.OpenAsync(PlanLinks.Clocks(of))).Status);
        var before = Total(await lin.OpenAsync($"{PlanLinks.Caseload}?officer=mine"));

        var form = await helen.OpenAsync(PlanLinks.Cover);
        (await form.PressAsync(PlanLinks.Cover, Form("megan", "megan", 0, 5))).ShowsError("Asked.By", "Nobody covers for themselves");
        (await form.PressAsync(PlanLinks.Cover, Form("megan", "lin", -1, 5))).ShowsError("Asked.From", "The first day must be today or later");
        (await form.PressAsync(PlanLinks.Cover, Form("megan", "lin", 2, 1))).ShowsError("Asked.To", "The last day must be on or after the first");
        Assert.Contains("The cover is arranged", (await form.PressAsync(PlanLinks.Cover, Form("megan", "lin", 0, 5))).Text, StringComparison.Ordinal);
        (await form.PressAsync(PlanLinks.Cover, Form("megan", "tom", 5, 9))).ShowsError("Asked.From", "Megan Raine is covered on some of these days already");
        (await form.PressAsync(PlanLinks.Cover, Form("paul", "megan", 3, 4))).ShowsError("Asked.By", "Megan Raine is away on some of these days");

        Assert.Equal(HttpStatusCode.OK, (await lin.OpenAsync(PlanLinks.Clocks(of))).Status);
        Assert.Equal(HttpStatusCode.OK, (await lin.OpenAsync(PlanLinks.RecordEvent(of))).Status);
        var mine = await lin.OpenAsync($"{PlanLinks.Caseload}?officer=mine");
        Assert.Contains("You cover for Megan Raine until 29 November 2026", mine.Text, StringComparison.Ordinal);
        Assert.True(Total(mine) > before);
        Assert.Contains("You cover for Megan Raine", (await lin.OpenAsync(PlanLinks.Today)).Text, StringComparison.Ordinal);
        // Nobody else, and the other way round nothing.
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("esther", engine)).OpenAsync(PlanLinks.Clocks(of))).Status);
        Assert.DoesNotContain("You cover for", (await (await web.AsAsync("megan", engine)).OpenAsync(PlanLinks.Today)).Text, StringComparison.Ordinal);

        await using var db = await web.StoreAsync(engine);
        var cover = await db.Set<Cover>().AsNoTracking().SingleAsync(c => c.EndedAt == null && c.AwayName == "Megan Raine", Stop);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "arrange absence cover" && e.Subject == $"cover:{cover.Id}" && e.ActorName == "Helen Marsh", Stop));
        Assert.Contains("The cover has ended", (await form.PressAsync(PlanLinks.Cover, ("End", $"{cover.Id}"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lin.OpenAsync(PlanLinks.Clocks(of))).Status);
        Assert.Equal(before, Total(await lin.OpenAsync($"{PlanLinks.Caseload}?officer=mine")));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_cover_that_lies_ahead_opens_nothing_yet_and_one_that_is_over_nothing_more(string engine)
    {
        var of = await CaseOfAsync(engine, "paul");
        var esther = await web.AsAsync("esther", engine);
        await using var db = await web.StoreAsync(engine);
        foreach (var (from, to) in new[] { (1, 9), (-9, -1) })
            db.Add(new Cover
            {
                Id = Guid.CreateVersion7(), Away = Account("paul"), AwayName = "Paul Garth", By = Account("esther"), ByName = "Esther Boateng", From = DemoArea.Today.PlusDays(from), To = DemoArea.Today.PlusDays(to),
                MadeAt = NodaTime.Instant.FromUtc(2026, 11, 1, 12, 0), MadeBy = "test",
            });
        await db.SaveChangesAsync(Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await esther.OpenAsync(PlanLinks.Clocks(of))).Status);
        Assert.DoesNotContain("You cover for", (await esther.OpenAsync(PlanLinks.Today)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_manager_arranges_cover()
    {
        foreach (var who in new[] { "priya", "kate", "omar", "quentin" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(who)).OpenAsync(PlanLinks.Cover)).Status);
    }

    private static (string, string)[] Form(string away, string by, int from, int to) =>
        [("Asked.Away", $"{Account(away)}"), ("Asked.By", $"{Account(by)}"), .. AdviceForms.Day("Asked.From", DemoArea.Today.PlusDays(from)), .. AdviceForms.Day("Asked.To", DemoArea.Today.PlusDays(to))];

    private static AccountId Account(string key) => AccountId.From(DemoScene.IdOf($"account {key}"));

    private static int Total(Page page) => int.Parse(page.Document.QuerySelector("[role=status] strong")?.TextContent ?? "0", System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<CaseId> CaseOfAsync(string engine, string officer)
    {
        await using var db = await web.StoreAsync(engine);
        var account = Account(officer);
        return await db.Set<EhcCase>().AsNoTracking().Where(c => c.Officer == account && c.Stage == CaseStage.Plan).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(Stop);
    }
}
