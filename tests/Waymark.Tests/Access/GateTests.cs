using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access;
using Waymark.Access.Door;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class GateTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_declares_what_it_needs()
    {
        await using var site = await StartAsync();
        var silent = Endpoints(site).Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.DisplayName);
        Assert.Empty(silent);
        Assert.NotEmpty(Endpoints(site));
    }

    [Fact]
    public async Task Nobody_passes_an_endpoint_that_declares_nothing()
    {
        await using var site = await StartAsync(new UndeclaredRoom());
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/undeclared")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/undeclared")).Status);
        Assert.Equal("refused", (await site.TrailAsync(Stop))[^1].Outcome);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        await using var site = await StartAsync();
        var answer = await site.Visitor().GetAsync("/no/such/page?name=Thornton");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/access/sign-in?next=%2Fno%2Fsuch%2Fpage", answer.Location);
    }

    [Fact]
    public async Task Whoever_is_signed_in_learns_that_a_page_does_not_exist()
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/no/such/page")).Status);
    }

    [Fact]
    public async Task Whoever_has_no_role_in_force_is_asked_to_choose_one()
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        Assert.Equal("/plans/today", (await officer.GetAsync("/")).Location);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<Membership>().Where(m => m.Account == officer.Account)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Ended, site.Clock.GetCurrentInstant()), Stop);
        site.Clock.Advance(Duration.FromSeconds(5));
        Assert.Equal("/access/choose-role", (await officer.GetAsync("/")).Location);
    }

    [Fact]
    public async Task Disabling_somebody_ends_their_sessions_within_five_seconds()
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        Assert.Equal("/plans/today", (await officer.GetAsync("/")).Location);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<UserAccount>().Where(a => a.Id == officer.Account)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Disabled, site.Clock.GetCurrentInstant()), Stop);
        site.Clock.Advance(Duration.FromSeconds(5));
        Assert.Equal("/access/sign-in", (await officer.GetAsync("/")).Location);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task A_session_ends_after_thirty_idle_minutes(int minutes, bool alive)
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        site.Clock.Advance(Duration.FromMinutes(minutes));
        Assert.Equal(alive ? "/plans/today" : "/access/sign-in", (await officer.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        for (var i = 0; i < 36; i++)
        {
            Assert.Equal("/plans/today", (await officer.GetAsync("/")).Location);
            site.Clock.Advance(Duration.FromMinutes(20));
        }
        site.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal("/access/sign-in", (await officer.GetAsync("/")).Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64 at all ;")]
    public async Task A_key_that_was_made_up_opens_nothing(string key)
    {
        await using var site = await StartAsync();
        Assert.Equal("/access/sign-in", (await site.Visitor().GetAsync("/", ("Cookie", $"waymark={key}"))).Location);
    }

    [Fact]
    public async Task The_store_keeps_no_key_with_which_a_session_can_be_opened()
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        var key = officer.Cookies.GetCookies(new Uri("http://localhost"))["waymark"]!.Value;
        await using var scope = site.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<SignInSession>().SingleAsync(s => s.Account == officer.Account, Stop);
        Assert.Equal(SessionKey.HashOf(key), stored.KeyHash);
        Assert.NotEqual(key, System.Buffers.Text.Base64Url.EncodeToString(stored.KeyHash));
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TestSite site) =>
        site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    private Task<TestSite> StartAsync(IRoomModule? room = null) => TestSite.StartAsync(engines.Settings("Sqlite"), Stop, room: room);

    /// <summary>Has an endpoint that forgot to say what it needs.</summary>
    private sealed class UndeclaredRoom : IRoomModule
    {
        public void Map(WebApplication site) => site.MapGet("/undeclared", () => "secret");
    }
}
