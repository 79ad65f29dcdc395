using System.Net;
using Waymark.Core.Access;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class LimitTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_opens_too_many_pages_is_told_how_long_to_wait_and_nobody_else_is()
    {
        await using var site = await StartAsync(("Access:Limits:PagesPerMinute", "3"));
        var (busy, other) = (await site.SignedInAsAsync(Role.CaseOfficer, Stop), await site.SignedInAsAsync(Role.CaseOfficer, Stop));
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/access/account")).Status);
        var slowed = await busy.GetAsync("/access/account");
        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
        Assert.InRange(slowed.Message.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("You have asked for too many pages", slowed.Heading);
        Assert.Matches("Wait [0-9]+ second", slowed.Text);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/access/account")).Status);
    }

    [Fact]
    public async Task Searches_have_a_limit_of_their_own()
    {
        await using var site = await StartAsync(("Access:Limits:SearchesPerMinute", "2"));
        var officer = await site.SignedInAsAsync(Role.SendManager, Stop);
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await officer.SubmitAsync("/people/search", ("Terms", "Thornton"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await officer.SubmitAsync("/people/search", ("Terms", "Thornton"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/access/account")).Status);
    }

    [Fact]
    public async Task One_address_has_a_limit_and_files_of_the_look_are_not_counted()
    {
        await using var site = await StartAsync(("Access:Limits:AddressPerMinute", "3"));
        var visitor = site.Visitor();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/built/waymark.css")).Status);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/access/sign-in")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/access/sign-in")).Status);
    }

    [Fact]
    public void The_limits_are_those_of_the_guide_unless_they_are_set()
    {
        var limits = new Waymark.Access.Limits.LimitSettings();
        Assert.Equal((120, 20, 600, 10, 30), (limits.PagesPerMinute, limits.SearchesPerMinute, limits.AddressPerMinute, limits.TriesOfAccount, limits.TriesOfAddress));
    }

    private Task<TestSite> StartAsync(params (string Name, string Value)[] more) =>
        TestSite.StartAsync(engines.Settings("Sqlite"), Stop, more.ToDictionary(m => m.Name, m => (string?)m.Value));
}
