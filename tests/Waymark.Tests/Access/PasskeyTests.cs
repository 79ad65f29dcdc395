using System.Net;
using System.Text.Json.Nodes;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class PasskeyTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Mine = "/access/account/passkeys";
    private const string SignIn = "/access/sign-in/passkey";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_passkey_that_was_added_signs_in_again_and_again_until_it_is_removed(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        using var device = new SoftAuthenticator();
        var (member, browser) = await WithPasskeyAsync(site, device);
        for (var i = 0; i < 2; i++)
        {
            var visitor = site.Visitor();
            Assert.Equal("/", (await SignInAsync(visitor, device)).Location);
            Assert.Equal("/plans/today", (await visitor.GetAsync("/")).Location);
        }
        var page = await browser.GetAsync(Mine);
        var remove = page.Page.QuerySelector("main dl a")!.GetAttribute("href")!;
        Assert.Equal(Mine, (await browser.SubmitAsync(remove, ("passkey", remove.Split('=')[1]))).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(site.Visitor(), device)).Status);
        var entries = (await site.TrailAsync(Stop)).Where(e => e.Subject == $"account:{member.Account}").Select(e => e.Action).ToList();
        Assert.Equal(["give role", "set up account", "add passkey", "remove passkey"], entries);
    }

    [Fact]
    public async Task A_signature_made_on_another_site_is_refused_and_stands_in_the_trail()
    {
        await using var site = await StartAsync();
        using var device = new SoftAuthenticator();
        var (member, _) = await WithPasskeyAsync(site, device);
        device.Origin = "https://waymark.evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(site.Visitor(), device)).Status);
        var entry = (await site.TrailAsync(Stop))[^1];
        Assert.Equal(("sign in", "refused", "Ruth Hollins, passkey"), (entry.Action, entry.Outcome, entry.Reason));
        (device.Origin, device.Domain) = ("http://localhost", "evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(site.Visitor(), device)).Status);
        device.Domain = "localhost";
        Assert.Equal("/", (await SignInAsync(site.Visitor(), device)).Location);
        Assert.NotEqual(default, member.Account);
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_for_its_own_challenge()
    {
        await using var site = await StartAsync();
        using var device = new SoftAuthenticator();
        await WithPasskeyAsync(site, device);
        var browser = site.Visitor();
        var (first, second) = (await AskAsync(browser, SignIn), await AskAsync(browser, SignIn));
        var answer = device.Sign(first["options"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, second, answer)).Status);
        Assert.Equal("/", (await SendAsync(browser, first, answer)).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(site.Visitor(), first, answer)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(site.Visitor(), first, device.Sign(first["options"]!))).Status);
    }

    [Fact]
    public async Task An_answer_after_more_than_five_minutes_is_refused()
    {
        await using var site = await StartAsync();
        using var device = new SoftAuthenticator();
        await WithPasskeyAsync(site, device);
        var browser = site.Visitor();
        var asked = await AskAsync(browser, SignIn);
        site.Clock.Advance(NodaTime.Duration.FromMinutes(6));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(browser, asked, device.Sign(asked["options"]!))).Status);
    }

    [Fact]
    public async Task A_device_that_did_not_check_its_owner_is_refused()
    {
        await using var site = await StartAsync();
        using var device = new SoftAuthenticator();
        await WithPasskeyAsync(site, device);
        device.Verifies = false;
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(site.Visitor(), device)).Status);
    }

    [Fact]
    public async Task A_challenge_for_one_person_adds_no_passkey_to_another()
    {
        await using var site = await StartAsync();
        using var device = new SoftAuthenticator();
        var (one, other) = (await (await Member.JoinAsync(site, "Ruth Hollins")).SignInAsync(), await (await Member.JoinAsync(site, "Omar Aziz")).SignInAsync());
        var asked = await AskAsync(one, Mine);
        var page = await other.GetAsync(Mine);
        var answer = await other.SubmitAsync(page, Mine, ("Name", "Laptop"), ("challenge", $"{asked["challenge"]}"), ("credential", device.Make(asked["options"]!)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json at all")]
    [InlineData("{\"id\":7,\"response\":null}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{\"clientDataJSON\":\"AAAA\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\"}}")]
    public async Task What_is_no_answer_of_a_passkey_is_refused_in_plain_words(string credential)
    {
        await using var site = await StartAsync();
        var browser = site.Visitor();
        var answer = await SendAsync(browser, await AskAsync(browser, SignIn), credential);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("This passkey was not accepted", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<(Member Member, TestBrowser Browser)> WithPasskeyAsync(TestSite site, SoftAuthenticator device)
    {
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        var asked = await AskAsync(browser, Mine);
        var page = await browser.GetAsync(Mine);
        var answer = await browser.SubmitAsync(page, Mine, ("Name", "Laptop"), ("challenge", $"{asked["challenge"]}"), ("credential", device.Make(asked["options"]!)));
        Assert.Equal(Mine, answer.Location);
        Assert.Contains("Laptop", (await browser.GetAsync(Mine)).Page.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        return (member, browser);
    }

    private static async Task<TestBrowser.Answer> SignInAsync(TestBrowser browser, SoftAuthenticator device)
    {
        var asked = await AskAsync(browser, SignIn);
        return await SendAsync(browser, asked, device.Sign(asked["options"]!));
    }

    private static async Task<TestBrowser.Answer> SendAsync(TestBrowser browser, JsonNode asked, string credential) =>
        await browser.SubmitAsync(await browser.GetAsync(SignIn), SignIn, ("challenge", $"{asked["challenge"]}"), ("credential", credential));

    private static async Task<JsonNode> AskAsync(TestBrowser browser, string page)
    {
        var token = (await browser.GetAsync(page)).Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync($"{page}?handler=Options", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonNode.Parse(answer.Text)!;
    }

    private Task<TestSite> StartAsync() => TestSite.StartAsync(engines.Settings("Sqlite"), Stop);
}
