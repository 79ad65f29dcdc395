using System.Net;
using NodaTime;
using NodaTime.Testing;
using Waymark.Access;
using Waymark.Access.Limits;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

/// <summary>Guessing is slowed, for an account and for an address, in whatever way somebody tries; nobody is shut out for good.</summary>
public sealed class GuessTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_address_that_tries_many_names_is_slowed_whichever_name_comes_next()
    {
        await using var site = await StartAsync(("Access:Limits:TriesOfAddress", "3"));
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(site, $"nobody{i}@council.example")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(site, "nobody3@council.example")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Status);
        site.Clock.Advance(Duration.FromMinutes(5));
        Assert.Equal("/", (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Location);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_slowed_in_the_same_words_as_one_that_somebody_has()
    {
        await using var site = await StartAsync(("Access:Limits:TriesOfAccount", "2"));
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        var told = new List<string>();
        foreach (var name in new[] { member.UserName, "nobody@council.example" })
        {
            for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(site, name)).Status);
            var slowed = await TryAsync(site, name);
            Assert.Equal(HttpStatusCode.TooManyRequests, slowed.Status);
            told.Add(slowed.Page.QuerySelector(".govuk-error-summary")!.TextContent + slowed.Message.Headers.RetryAfter);
        }
        Assert.Equal(told[0], told[1]);
    }

    [Fact]
    public async Task Every_way_of_signing_in_and_every_spelling_of_the_name_counts_towards_the_same_tries()
    {
        await using var site = await StartAsync(("Access:Limits:TriesOfAccount", "3"));
        var member = await Member.JoinAsync(site, "Ruth Hollins");
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(site, member.UserName.ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(site, $"  {member.UserName} ")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await RecoverAsync(site, member.UserName)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await RecoverAsync(site, member.UserName)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await member.TryAsync(site.Visitor(), Member.Password, member.NextCode())).Status);
    }

    [Fact]
    public async Task Whoever_is_signed_in_already_works_on_while_their_account_is_slowed_and_other_accounts_are_not()
    {
        await using var site = await StartAsync(("Access:Limits:TriesOfAccount", "2"));
        var (attacked, other) = (await Member.JoinAsync(site, "Ruth Hollins"), await Member.JoinAsync(site, "Amy Stead"));
        var working = await attacked.SignInAsync();
        await TryAsync(site, attacked.UserName);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(site, attacked.UserName)).Status);
        Assert.Equal(HttpStatusCode.OK, (await working.GetAsync("/access/account")).Status);
        Assert.Equal("/", (await other.TryAsync(site.Visitor(), Member.Password, other.NextCode())).Location);
    }

    [Fact]
    public void A_try_counts_for_five_minutes_exactly_and_a_refused_one_does_not_lengthen_the_wait()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 24, 9, 0));
        var brake = new GuessBrake(clock, new AccessSettings { Limits = new LimitSettings { TriesOfAccount = 2 } });
        Assert.Null(brake.Wait("ruth", "192.0.2.1"));
        clock.Advance(Duration.FromMinutes(1));
        Assert.Null(brake.Wait("ruth", "192.0.2.1"));
        Assert.Equal(Duration.FromMinutes(4), brake.Wait("ruth", "192.0.2.1"));
        clock.Advance(Duration.FromMinutes(4) - Duration.FromSeconds(1));
        Assert.Equal(Duration.FromSeconds(1), brake.Wait("ruth", "192.0.2.1"));
        clock.Advance(Duration.FromSeconds(1));
        Assert.Null(brake.Wait("ruth", "192.0.2.1"));
        Assert.Equal(Duration.FromMinutes(1), brake.Wait("ruth", "192.0.2.1"));
    }

    private static Task<TestBrowser.Answer> TryAsync(TestSite site, string name) =>
        site.Visitor().SubmitAsync("/access/sign-in", ("UserName", name), ("Password", "a wrong password"), ("Code", "123456"));

    private static Task<TestBrowser.Answer> RecoverAsync(TestSite site, string name) =>
        site.Visitor().SubmitAsync("/access/sign-in/recovery", ("UserName", name), ("Password", "a wrong password"), ("Code", "AAAA-BBBB-CCCC"));

    private Task<TestSite> StartAsync(params (string Name, string Value)[] more) =>
        TestSite.StartAsync(engines.Settings("Sqlite"), Stop, more.ToDictionary(m => m.Name, m => (string?)m.Value));
}
