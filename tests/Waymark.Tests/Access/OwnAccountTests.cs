using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access.RecoveryCodes;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class OwnAccountTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Recovery = "/access/sign-in/recovery";
    private const string NewPassword = "violet harbour trumpet 9";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Ten_recovery_codes_are_shown_once_and_each_opens_the_account_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        var codes = await CodesAsync(browser);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.DoesNotContain(codes[0], (await browser.GetAsync("/access/account/recovery-codes")).Text, StringComparison.Ordinal);

        var first = site.Visitor();
        var answer = await RecoverAsync(first, member, codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal("/access/account/app", answer.Location);
        Assert.Contains("9 recovery codes left", (await first.GetAsync("/access/account/app")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await RecoverAsync(site.Visitor(), member, codes[3])).Status);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
    }

    [Fact]
    public async Task The_store_keeps_no_recovery_code_that_could_be_used()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var codes = await CodesAsync(await member.SignInAsync());
        await using var scope = site.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<RecoveryCode>().Where(c => c.Account == member.Account).ToListAsync(Stop);
        Assert.Equal(10, stored.Count);
        Assert.All(stored, kept => Assert.Equal(32, kept.Hash.Length));
        Assert.DoesNotContain(codes.Select(c => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(c.Replace("-", "", StringComparison.Ordinal)))), stored.Select(c => Convert.ToHexString(c.Hash)).Contains);
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old_ones_and_a_code_needs_the_password()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        var (old, fresh) = (await CodesAsync(browser), await CodesAsync(browser));
        Assert.Equal(HttpStatusCode.BadRequest, (await RecoverAsync(site.Visitor(), member, old[0])).Status);
        var wrong = await site.Visitor().SubmitAsync(Recovery, ("UserName", member.UserName), ("Password", "a wrong password"), ("Code", fresh[0]));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        // The right code was not used up by the wrong password.
        Assert.Equal("/access/account/app", (await RecoverAsync(site.Visitor(), member, fresh[0])).Location);
        Assert.Contains("make recovery codes", (await site.TrailAsync(Stop)).Select(e => e.Action));
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_and_is_the_only_one_that_counts()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var (here, elsewhere) = (await member.SignInAsync(), await member.SignInAsync());
        var answer = await here.SubmitAsync("/access/account/password", ("Current", Member.Password), ("Chosen", NewPassword), ("Again", NewPassword));
        Assert.Equal("/access/account", answer.Location);
        Assert.Equal("/plans/today", (await here.GetAsync("/")).Location);
        Assert.Equal("/access/sign-in", (await elsewhere.GetAsync("/")).Location);
        var old = await member.TryAsync(site.Visitor(), Member.Password, Totp.Of(member.Key, -1));
        Assert.Equal(HttpStatusCode.BadRequest, old.Status);
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), NewPassword, Totp.Of(member.Key, -1))).Location);
    }

    [Fact]
    public async Task Another_app_takes_the_place_of_the_one_on_the_lost_phone()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var elsewhere = await member.SignInAsync();
        var here = await member.SignInAsync();
        var page = await here.GetAsync("/access/account/app");
        var key = page.Page.QuerySelector("code")!.TextContent;
        Assert.Equal(HttpStatusCode.BadRequest, (await here.SubmitAsync(page, "/access/account/app", ("Token", "000000"))).Status);
        Assert.Equal("/access/account", (await here.SubmitAsync(page, "/access/account/app", ("Token", Totp.Of(key)))).Location);
        Assert.Equal("/plans/today", (await here.GetAsync("/")).Location);
        Assert.Equal("/access/sign-in", (await elsewhere.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(site.Visitor(), Member.Password, Totp.Of(member.Key, -1))).Status);
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, Totp.Of(key, 1))).Location);
    }

    [Theory]
    [InlineData("a wrong password", NewPassword, NewPassword, "Current")]
    [InlineData(Member.Password, "short", "short", "Chosen")]
    [InlineData(Member.Password, "password password", "password password", "Chosen")]
    [InlineData(Member.Password, NewPassword, "another one here", "Again")]
    public async Task A_password_is_changed_only_by_whoever_knows_the_present_one_and_to_a_good_one(string current, string chosen, string again, string field)
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var answer = await (await member.SignInAsync()).SubmitAsync("/access/account/password", ("Current", current), ("Chosen", chosen), ("Again", again));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Page.GetElementById($"{field}-error"));
    }

    [Theory]
    [InlineData("/access/account/recovery-codes")]
    [InlineData("/access/account/passkeys")]
    [InlineData("/access/account/app")]
    public async Task Whoever_proved_themselves_long_ago_signs_in_once_more_before_a_new_way_in_is_made(string page)
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).Status);
        site.Clock.Advance(Duration.FromMinutes(16));
        Assert.Equal($"/access/sign-in?next={Uri.EscapeDataString(page)}", (await browser.GetAsync(page)).Location);
    }

    [Fact]
    public async Task Choosing_another_role_proves_nothing_anew()
    {
        await using var site = await StartAsync();
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        site.Clock.Advance(Duration.FromMinutes(16));
        var membership = await site.MembershipOfAsync(member.Account, Stop);
        Assert.Equal("/", (await browser.SubmitAsync("/access/choose-role", ("membership", $"{membership}"))).Location);
        Assert.StartsWith("/access/sign-in", (await browser.GetAsync("/access/account/passkeys")).Location, StringComparison.Ordinal);
    }

    private static async Task<List<string>> CodesAsync(TestBrowser browser)
    {
        var page = await browser.GetAsync("/access/account/recovery-codes");
        var form = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.PostAsync("/access/account/recovery-codes", ("__RequestVerificationToken", form));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return [.. answer.Page.QuerySelectorAll("main code").Select(c => c.TextContent)];
    }

    private static Task<TestBrowser.Answer> RecoverAsync(TestBrowser browser, Member member, string code) =>
        browser.SubmitAsync(Recovery, ("UserName", member.UserName), ("Password", Member.Password), ("Code", code));

    private Task<TestSite> StartAsync() => TestSite.StartAsync(engines.Settings("Sqlite"), Stop);
}
