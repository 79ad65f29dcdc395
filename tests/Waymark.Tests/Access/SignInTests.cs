using System.Globalization;
using System.Net;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class SignInTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Password_and_code_open_the_account_and_the_code_that_connected_the_app_does_not(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = site.Visitor();
        Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(browser, Member.Password, Totp.Of(member.Key))).Status);
        Assert.Equal("/", (await member.TryAsync(browser, Member.Password, member.NextCode())).Location);
        Assert.Equal("/plans/today", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_code_counts_once_even_when_a_newer_one_was_used_since()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var (first, second) = (member.NextCode(), member.NextCode());
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, first)).Location);
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, second)).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(site.Visitor(), Member.Password, first)).Status);
    }

    [Fact]
    public async Task A_try_on_a_known_account_stands_in_the_trail_without_what_was_typed()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        await member.TryAsync(site.Visitor(), "a wrong password", "123456");
        var entry = (await site.TrailAsync(Stop))[^1];
        Assert.Equal(("sign in", "refused", $"account:{member.Account}"), (entry.Action, entry.Outcome, entry.Subject));
        Assert.Equal("Somebody not signed in", entry.ActorName);
        Assert.Contains("Ruth Hollins", entry.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong password", entry.Canonical(), StringComparison.Ordinal);
        Assert.DoesNotContain("123456", entry.Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_on_a_name_that_nobody_has_is_answered_alike_and_leaves_no_entry()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var known = await member.TryAsync(site.Visitor(), "a wrong password", "123456");
        var before = (await site.TrailAsync(Stop)).Count;
        var unknown = await site.Visitor().SubmitAsync("/access/sign-in", ("UserName", "nobody@council.example"), ("Password", "a wrong password"), ("Code", "123456"));
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(Errors(known), Errors(unknown));
        Assert.Equal(before, (await site.TrailAsync(Stop)).Count);
    }

    [Fact]
    public async Task After_too_many_tries_the_answer_is_429_and_says_how_long_to_wait()
    {
        await using var site = await StartAsync(("Access:Limits:TriesOfAccount", "2"));
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(site.Visitor(), "a wrong password", "123456")).Status);
        site.Clock.Advance(NodaTime.Duration.FromMinutes(2));
        var slowed = await member.TryAsync(site.Visitor(), Member.Password, member.NextCode());
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
        Assert.Equal("180", slowed.Message.Headers.RetryAfter!.ToString());
        Assert.Contains("Wait 3 minutes", Errors(slowed), StringComparison.Ordinal);
        site.Clock.Advance(NodaTime.Duration.FromMinutes(3) + NodaTime.Duration.FromSeconds(1));
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Location);
    }

    [Fact]
    public async Task A_key_of_the_app_that_was_made_up_is_refused_and_a_new_one_is_shown()
    {
        await using var site = await StartAsync();
        var invitation = await Member.InviteAsync(site, "forged@council.example", "Ruth Hollins");
        var address = $"/access/invitation?code={invitation}";
        var browser = site.Visitor();
        var page = await browser.GetAsync(address);
        var answer = await browser.SubmitAsync(page, address, ("Shown", "made-up"), ("Password", Member.Password), ("Again", Member.Password), ("Token", "123456"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var again = await browser.SubmitAsync(answer, address, ("Password", Member.Password), ("Again", Member.Password), ("Token", Totp.Of(answer.Page.QuerySelector("code")!.TextContent)));
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
    }

    [Fact]
    public async Task A_page_for_after_the_sign_in_is_one_of_this_site_and_no_other()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        foreach (var (next, leads) in new[] { ("/plans/caseload", "/plans/caseload"), ("//evil.example", "/") })
        {
            var answer = await site.Visitor().SubmitAsync(string.Create(CultureInfo.InvariantCulture, $"/access/sign-in?next={Uri.EscapeDataString(next)}"),
                ("UserName", member.UserName), ("Password", Member.Password), ("Code", member.NextCode()));
            Assert.Equal(leads, answer.Location);
        }
    }

    private static string Errors(TestBrowser.Answer answer) => answer.Page.QuerySelector(".govuk-error-summary")!.TextContent;

    private Task<TestSite> StartAsync(params (string Name, string Value)[] more) =>
        TestSite.StartAsync(engines.Settings("Sqlite"), Stop, more.ToDictionary(m => m.Name, m => (string?)m.Value));
}
