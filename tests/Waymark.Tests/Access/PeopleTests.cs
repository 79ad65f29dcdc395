using System.Net;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Tests.Crash;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class PeopleTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_disabled_person_is_signed_out_at_once_and_an_enabled_one_signs_in_again(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var administrator = await site.SignedInAsAsync(Role.Administrator, Stop);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        Assert.Equal("/plans/today", (await browser.GetAsync("/")).Location);
        Assert.Equal("/access/people", (await administrator.SubmitAsync($"/access/people/{member.Account}/disable", ("Reason", "left the council"))).Location);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Status);
        Assert.Equal("/access/people", (await administrator.SubmitAsync($"/access/people/{member.Account}/enable", ("Reason", "came back"))).Location);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, Totp.Of(member.Key, -1))).Location);
    }

    [Fact]
    public async Task The_trail_says_who_gave_and_ended_a_role_for_whom_and_why()
    {
        await using var site = await StartAsync();
        var administrator = await site.SignedInAsAsync(Role.Administrator, Stop);
        Assert.Equal("/access/people", (await administrator.SubmitAsync("/access/people/add", ("Asked.Name", "Zoë O'Brien"), ("Asked.UserName", "zoe.trail@council.example"),
            ("Asked.Role", "CaseOfficer"), ("Asked.Organisation", ""), ("Asked.Team", ""), ("Asked.Purpose", "Statutory casework"))).Location);
        var page = await administrator.GetAsync("/access/people?name=Zo%C3%AB");
        var membership = page.Page.QuerySelector("input[name=membership]")!.GetAttribute("value")!;
        Assert.Equal("/access/people", (await administrator.SubmitAsync(page, "/access/people", ("membership", membership), ("reason", "moved to another team"))).Location);
        var entries = (await site.TrailAsync(Stop)).Where(e => e.Action is "give role" or "end role" && e.Reason.StartsWith("Zoë", StringComparison.Ordinal)).ToList();
        Assert.Equal(["give role", "end role"], entries.Select(e => e.Action));
        Assert.All(entries, e => Assert.Equal("Administrator of the test", e.ActorName));
        Assert.All(entries, e => Assert.StartsWith("account:", e.Subject, StringComparison.Ordinal));
        Assert.Equal("Zoë O'Brien, SEND case officer: moved to another team", entries[1].Reason);
    }

    [Fact]
    public async Task A_new_invitation_makes_all_that_was_there_before_count_for_nothing()
    {
        await using var site = await StartAsync();
        var administrator = await site.SignedInAsAsync(Role.Administrator, Stop);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var browser = await member.SignInAsync();
        Assert.Equal("/access/people", (await administrator.SubmitAsync($"/access/people/{member.Account}/invite")).Location);
        var link = (await administrator.GetAsync("/access/people")).Page.QuerySelector(".govuk-inset-text code")!.TextContent;
        var address = new Uri(link).PathAndQuery;
        var fresh = site.Visitor();
        var page = await fresh.GetAsync(address);
        var key = page.Page.QuerySelector("code")!.TextContent;
        Assert.Equal(HttpStatusCode.SeeOther, (await fresh.SubmitAsync(page, address, ("Password", "violet harbour trumpet 9"), ("Again", "violet harbour trumpet 9"), ("Token", Totp.Of(key)))).Status);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("invite")]
    public async Task Whoever_works_in_another_area_too_is_not_one_areas_to_close_or_invite(string what)
    {
        await using var site = await StartAsync();
        var administrator = await site.SignedInAsAsync(Role.Administrator, Stop);
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        await site.SignedInAsAsync(Role.CaseOfficer, Stop, area: StoreEngines.York, account: member.Account);
        var answer = await administrator.SubmitAsync($"/access/people/{member.Account}/{what}", ("Reason", "because"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("works in another area too", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_area_and_oneself_cannot_be_disabled()
    {
        await using var site = await StartAsync();
        var administrator = await site.SignedInAsAsync(Role.Administrator, Stop);
        var far = await Member.JoinAsync(site, "Far Away", area: StoreEngines.York);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/access/people/{far.Account}/disable")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.SubmitAsync($"/access/people/{administrator.Account}/disable", ("Reason", "because"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedInAsAsync(Role.CaseOfficer, Stop)).GetAsync($"/access/people/{administrator.Account}/disable")).Status);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_command_line_gives_and_ends_roles_and_closes_and_opens_accounts(string engine)
    {
        var stores = engines.Settings(engine);
        await using var site = await TestSite.StartAsync(stores, Stop);
        const string login = "jo.terminal@council.example";
        Assert.Contains("/access/invitation?code=", (await RunAsync(stores, 0, "user", "add", "815", "Jo Firth", "--login", login)).Output, StringComparison.Ordinal);
        await RunAsync(stores, 0, "user", "role", "give", "815", login, "--role", "SendManager", "--purpose", "Statutory casework");
        Assert.Contains("SEND manager", (await RunAsync(stores, 0, "user", "list", "815", "--format", "csv")).Output, StringComparison.Ordinal);
        await RunAsync(stores, 0, "user", "role", "end", "815", login, "--role", "SendManager", "--reason", "moved");
        await RunAsync(stores, 1, "user", "role", "end", "815", login, "--role", "SendManager", "--reason", "again");
        await RunAsync(stores, 0, "user", "disable", login, "--reason", "left");
        Assert.Contains("disabled", (await RunAsync(stores, 0, "user", "list", "815", "--format", "csv")).Output, StringComparison.Ordinal);
        await RunAsync(stores, 1, "user", "invite", login);
        await RunAsync(stores, 0, "user", "enable", login, "--reason", "back");
        await RunAsync(stores, 0, "user", "invite", login);
        await RunAsync(stores, 1, "user", "disable", "nobody@council.example", "--reason", "none");
        var entries = (await site.TrailAsync(Stop)).Where(e => e.Reason.StartsWith("Jo Firth", StringComparison.Ordinal)).ToList();
        Assert.Equal(["give role", "give role", "end role", "disable account", "enable account", "invite again"], entries.Select(e => e.Action));
        Assert.All(entries, e => Assert.EndsWith("on the terminal", e.ActorName, StringComparison.Ordinal));
    }

    private static async Task<Ran> RunAsync(StoreSettings stores, int code, params string[] words)
    {
        var ran = await WaymarkProcess.RunAsync(stores, null, words);
        Assert.True(ran.Code == code, $"{string.Join(' ', words)}: {ran}");
        return ran;
    }

    private Task<TestSite> StartAsync() => TestSite.StartAsync(engines.Settings("Sqlite"), Stop);
}
