using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access.Provider;

public sealed class ProviderTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Start = "/access/sign-in/provider/start";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Whoever_was_invited_joins_through_the_provider_and_signs_in_through_it_from_then_on(string engine)
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider, engine);
        var browser = site.Visitor();
        Assert.Equal("/", await JoinAsync(site, browser));
        Assert.Equal("/plans/today", (await browser.GetAsync("/")).Location);
        var later = site.Visitor();
        Assert.Equal("/plans/caseload", await GoAsync(later, $"{Start}?next=%2Fplans%2Fcaseload"));
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/plans/caseload")).Status);
        Assert.Contains((await site.TrailAsync(Stop)), e => e is { Action: "sign in", Outcome: "done", Detail: "North Yorkshire Council" });
    }

    [Fact]
    public async Task The_sign_in_page_names_the_provider_and_asks_it_for_a_code_with_proof_state_and_nonce()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        var browser = site.Visitor();
        Assert.Contains("Sign in with North Yorkshire Council", (await browser.GetAsync("/access/sign-in")).Text, StringComparison.Ordinal);
        var asked = (await browser.GetAsync(Start)).Location;
        Assert.StartsWith($"{provider.Address}/connect/authorize?", asked, StringComparison.Ordinal);
        foreach (var part in new[] { "response_type=code", "code_challenge_method=S256", "state=", "nonce=", "scope=openid" }) Assert.Contains(part, asked, StringComparison.Ordinal);
        Assert.DoesNotContain("a%20secret", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_unknown_is_refused_in_plain_words_and_no_account_is_made()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        // The same e-mail address makes nobody the same person.
        (provider.Person, provider.Email) = ("a stranger", member.UserName);
        var before = await CountAsync(site);
        var browser = site.Visitor();
        var to = await GoAsync(browser, Start);
        Assert.Equal("/access/sign-in/provider?why=Unknown", to);
        var page = await browser.GetAsync(to);
        Assert.Equal((HttpStatusCode.Forbidden, "You have no account here yet"), (page.Status, page.Heading));
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal(before, await CountAsync(site));
    }

    [Fact]
    public async Task Whoever_stops_at_the_provider_is_told_so()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        provider.Person = null;
        Assert.Equal("/access/sign-in/provider?why=Stopped", await GoAsync(site.Visitor(), Start));
    }

    [Theory]
    [InlineData("another state")]
    [InlineData("another browser")]
    [InlineData("no state")]
    [InlineData("used twice")]
    public async Task An_answer_that_does_not_belong_to_what_this_browser_asked_is_refused(string how)
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        await JoinAsync(site, site.Visitor());
        var browser = site.Visitor();
        var answer = await ProviderServer.VisitAsync((await browser.GetAsync(Start)).Location);
        if (how == "another state") answer = answer.Replace("state=", "state=x", StringComparison.Ordinal);
        if (how == "no state") answer = answer[..answer.IndexOf("state=", StringComparison.Ordinal)];
        if (how == "used twice") Assert.Equal("/", (await browser.GetAsync(answer)).Location);
        var sender = how is "another browser" or "used twice" ? site.Visitor() : browser;
        Assert.Equal("/access/sign-in/provider?why=Failed", (await sender.GetAsync(answer)).Location);
        Assert.Equal("/access/sign-in", (await sender.GetAsync("/")).Location);
    }

    [Theory]
    [InlineData("aud", "\"another-site\"")]
    [InlineData("iss", "\"https://evil.example/\"")]
    [InlineData("nonce", "\"made up\"")]
    [InlineData("exp", "1700000000")]
    [InlineData("key", "")]
    public async Task A_token_for_another_site_or_by_another_hand_is_refused(string claim, string value)
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        await JoinAsync(site, site.Visitor());
        provider.WrongKey = claim == "key";
        if (claim != "key") provider.Forge = claims => claims[claim] = JsonNode.Parse(value);
        var browser = site.Visitor();
        Assert.Equal("/access/sign-in/provider?why=Failed", await GoAsync(browser, Start));
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_token_that_is_signed_anew_by_the_right_hand_is_taken()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        await JoinAsync(site, site.Visitor());
        provider.Forge = _ => { };
        Assert.Equal("/", await GoAsync(site.Visitor(), Start));
    }

    [Fact]
    public async Task Where_the_provider_proves_no_second_factor_the_invited_connect_an_app_and_enter_its_code()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        (provider.Person, provider.Amr) = ("pwd-only", ["pwd"]);
        var browser = site.Visitor();
        var back = await JoinAsync(site, browser);
        var page = await browser.GetAsync(back);
        Assert.Null(page.Page.QuerySelector("[name=Password]"));
        var key = page.Page.QuerySelector("code")!.TextContent;
        Assert.Equal("/access/sign-in", (await browser.SubmitAsync(page, back, ("Token", Totp.Of(key)))).Location);

        var later = site.Visitor();
        Assert.Equal("/access/sign-in/code", await GoAsync(later, Start));
        Assert.Equal("/access/sign-in", (await later.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await later.SubmitAsync("/access/sign-in/code", ("Token", "000000"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await later.SubmitAsync("/access/sign-in/code", ("Token", Totp.Of(key)))).Status);
        Assert.Equal("/", (await later.SubmitAsync("/access/sign-in/code", ("Token", Totp.Of(key, 1)))).Location);
        Assert.Equal("/plans/today", (await later.GetAsync("/")).Location);
    }

    [Fact]
    public async Task Whoever_joined_with_a_second_factor_and_comes_without_one_is_refused()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        await JoinAsync(site, site.Visitor());
        provider.Amr = ["pwd"];
        Assert.Equal("/access/sign-in/provider?why=SecondFactor", await GoAsync(site.Visitor(), Start));
    }

    [Fact]
    public async Task An_invitation_counts_once_and_one_person_of_the_provider_has_one_account()
    {
        await using var provider = await ProviderServer.StartAsync();
        await using var site = await StartAsync(provider);
        var invitation = await Member.InviteAsync(site, $"{Guid.CreateVersion7()}@council.example", "Ruth Hollins");
        Assert.Equal("/", await GoAsync(site.Visitor(), $"{Start}?code={invitation}"));
        provider.Person = "person-2";
        Assert.Equal("/access/sign-in/provider?why=Invitation", await GoAsync(site.Visitor(), $"{Start}?code={invitation}"));
        provider.Person = "person-1";
        var second = await Member.InviteAsync(site, $"{Guid.CreateVersion7()}@council.example", "Omar Aziz");
        Assert.Equal("/access/sign-in/provider?why=Invitation", await GoAsync(site.Visitor(), $"{Start}?code={second}"));
    }

    [Theory]
    [InlineData("http://provider.example", "secret")]
    [InlineData("https://provider.example", "")]
    public async Task A_provider_that_cannot_be_safe_is_refused_at_the_start(string authority, string secret) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestSite.StartAsync(engines.Settings("Sqlite"), Stop, new Dictionary<string, string?>
        {
            ["Access:Provider:Authority"] = authority, ["Access:Provider:ClientId"] = "waymark", ["Access:Provider:Secret"] = secret,
        }));

    private async Task<TestSite> StartAsync(ProviderServer provider, string engine = "Sqlite")
    {
        var site = await TestSite.StartAsync(engines.Settings(engine), Stop, new Dictionary<string, string?>
        {
            ["Access:Provider:Authority"] = provider.Address, ["Access:Provider:ClientId"] = ProviderServer.Client, ["Access:Provider:Secret"] = ProviderServer.Secret,
            ["Access:Provider:Name"] = "North Yorkshire Council", ["Access:Provider:SecondFactorAmr"] = "mfa;fido",
        });
        // Each provider of a test has its own address and so its own people.
        return site;
    }

    /// <summary>Somebody new opens an invitation with the provider's sign-in.</summary>
    private static async Task<string> JoinAsync(TestSite site, TestBrowser browser) =>
        await GoAsync(browser, $"{Start}?code={await Member.InviteAsync(site, $"{Guid.CreateVersion7()}@council.example", "Ruth Hollins")}");

    /// <summary>To the provider and back; where the site leads then.</summary>
    private static async Task<string> GoAsync(TestBrowser browser, string start)
    {
        var asked = await browser.GetAsync(start);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        return (await browser.GetAsync(await ProviderServer.VisitAsync(asked.Location))).Location;
    }

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<UserAccount>().CountAsync(Stop);
    }
}
