using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Calendar;

public sealed class CalendarFeedTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_calendar_is_made_fetched_without_signing_in_and_opens_nothing_once_it_is_revoked(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        var page = await priya.OpenAsync(CalendarLinks.Page);
        (await page.PressAsync(CalendarLinks.Page, ("Asked.Name", ""))).ShowsError("Asked.Name", "Enter where you will use it, for example Outlook");
        var made = await page.PressAsync(CalendarLinks.Page, ("Asked.Name", "Outlook at work"), ("Asked.Kinds", "law"), ("Asked.Kinds", "review"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var path = new Uri(made.Document.GetElementById("address")!.TextContent.Trim()).AbsolutePath;
        Assert.Matches("^/plans/calendar/815-[0-9a-f]{64}\\.ics$", path);

        using var program = await web.NobodyAsync(engine);
        var answer = await program.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("no-cache, private", $"{answer.Headers.CacheControl}");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        await HoldsOwnDaysAsync(engine, text);

        // What the program has already is not sent again.
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await program.Http.SendAsync(again, Stop)).StatusCode);

        // The secret stands nowhere; that one was made does.
        await using var db = await web.StoreAsync(engine);
        var feed = await db.Set<CalendarFeed>().AsNoTracking().SingleAsync(f => f.Name == "Outlook at work", Stop);
        Assert.Equal(CalendarFeed.HashOf(path[CalendarLinks.Page.Length..][1..^4]), feed.SecretHash);
        Assert.Equal(DemoArea.Today.PlusYears(1), feed.Until);
        Assert.DoesNotContain("815-", (await priya.OpenAsync(CalendarLinks.Page)).Text, StringComparison.Ordinal);
        var told = await db.Set<TrailEntry>().AsNoTracking().Where(e => e.Subject == $"feed:{feed.Id}").ToListAsync(Stop);
        Assert.Equal("Priya Nair", Assert.Single(told).ActorName);
        Assert.DoesNotContain(path[^20..^4], $"{told[0].Detail}{told[0].Subject}", StringComparison.Ordinal);

        // Nobody revokes what is another's.
        var helen = await (await web.AsAsync("helen", engine)).OpenAsync(CalendarLinks.Page);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.PressAsync(CalendarLinks.Page, ("Revoke", $"{feed.Id}"))).Status);
        Assert.Contains("The calendar is revoked", (await (await priya.OpenAsync(CalendarLinks.Page)).PressAsync(CalendarLinks.Page, ("Revoke", $"{feed.Id}"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Http.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "revoke calendar feed" && e.Subject == $"feed:{feed.Id}", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_calendar_closes_with_its_year_its_account_and_its_role(string engine)
    {
        var (path, id) = await MadeAsync("fiona", engine);
        using var program = await web.NobodyAsync(engine);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, path));
        await using var db = await web.StoreAsync(engine);
        await using var directory = (await web.ServedAsync(engine)).Site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Directory();
        var account = AccountId.From(DemoScene.IdOf("account fiona"));

        await directory.Set<UserAccount>().Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.Disabled, NodaTime.Instant.FromUtc(2026, 11, 24, 8, 0)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, path));
        await directory.Set<UserAccount>().Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.Disabled, (NodaTime.Instant?)null), Stop);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, path));

        await directory.Set<Membership>().Where(m => m.Account == account).ExecuteUpdateAsync(m => m.SetProperty(x => x.To, DemoArea.Today.PlusDays(-1)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, path));
        await directory.Set<Membership>().Where(m => m.Account == account).ExecuteUpdateAsync(m => m.SetProperty(x => x.To, (NodaTime.LocalDate?)null), Stop);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, path));

        await db.Set<CalendarFeed>().Where(f => f.Id == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Until, DemoArea.Today.PlusDays(-1)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, path));
    }

    [Fact]
    public async Task What_never_was_an_address_opens_nothing_in_any_area()
    {
        using var program = await web.NobodyAsync();
        foreach (var secret in new[] { $"815-{new string('0', 64)}", $"816-{new string('0', 64)}", "815-", "x", $"..-{new string('0', 64)}" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, CalendarLinks.Feed(secret)));
    }

    [Fact]
    public async Task A_family_and_an_analyst_have_no_such_page()
    {
        foreach (var who in new[] { "sarah", "omar" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(who)).OpenAsync(CalendarLinks.Page)).Status);
    }

    [Fact]
    public async Task A_SENCO_finds_the_meetings_of_the_school_with_the_part_of_the_school_and_no_other_school_s()
    {
        var (path, _) = await MadeAsync("ben", nameof(Waymark.Shell.Data.StoreEngine.Sqlite));
        using var program = await web.NobodyAsync();
        var text = await program.Http.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Contains($"Case {CaseReference.Of(CastIds.Case("idris"))}", Unfolded(text), StringComparison.Ordinal);
        Assert.DoesNotContain(CastIds.Case("maya").ToString(), Unfolded(text), StringComparison.Ordinal);
    }

    private async Task HoldsOwnDaysAsync(string engine, string text)
    {
        var whole = Unfolded(text);
        Assert.Contains($"SUMMARY:Case {CaseReference.Of(CastIds.Case("finn"))}", whole, StringComparison.Ordinal);
        Assert.Contains(PlanLinks.Clocks(CastIds.Case("finn")), whole, StringComparison.Ordinal);
        Assert.DoesNotContain(CastIds.Case("maya").ToString(), whole, StringComparison.Ordinal);
        Assert.DoesNotContain("act by today", whole.Split("BEGIN:VEVENT")[0], StringComparison.Ordinal);
        foreach (var child in DemoScene.Cast("children").Rows)
            foreach (var name in new[] { child["forename"], child["surname"], child["school"], child["locality"] }.Where(n => n.Length > 3))
                Assert.DoesNotContain(name, whole, StringComparison.OrdinalIgnoreCase);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        await using var db = await web.StoreAsync(engine);
        var priya = AccountId.From(DemoScene.IdOf("account priya"));
        var since = DemoArea.Today.PlusDays(-60);
        var due = await (from c in db.Set<CaseClock>() join of in db.Set<EhcCase>() on c.Case equals of.Id where of.Officer == priya && c.Stopped == null && c.Due >= since && (c.Kind == Waymark.Core.Plans.Clocks.ClockKind.Statutory || c.Kind == Waymark.Core.Plans.Clocks.ClockKind.Conditional) select c).CountAsync(Stop);
        Assert.Equal(due, whole.Split('\n').Count(line => line.Contains("last day in law", StringComparison.Ordinal)));
    }

    private async Task<(string Path, Guid Id)> MadeAsync(string who, string engine)
    {
        using var browser = await web.AsAsync(who, engine);
        var made = await (await browser.OpenAsync(CalendarLinks.Page)).PressAsync(CalendarLinks.Page, ("Asked.Name", $"Telephone of {who}"), ("Asked.Kinds", "law"), ("Asked.Kinds", "review"));
        await using var db = await web.StoreAsync(engine);
        return (new Uri(made.Document.GetElementById("address")!.TextContent.Trim()).AbsolutePath, (await db.Set<CalendarFeed>().AsNoTracking().SingleAsync(f => f.Name == $"Telephone of {who}", Stop)).Id);
    }

    private static async Task<HttpStatusCode> StatusAsync(Browser program, string path) => (await program.Http.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode;

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal);
}
