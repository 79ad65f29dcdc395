using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Waymark.Access;
using Waymark.Access.Sessions;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Web;

/// <summary>The whole site over HTTP in this process, with the demonstration area 815 and an empty area 816. <c>SignedInAs</c> gives a browser with a session.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private TestSite(WebApplication running, FakeClock clock) => (site, Clock) = (running, clock);

    internal FakeClock Clock { get; }

    internal IServiceProvider Services => site.Services;

    private Waymark.Shell.Data.Stores Stores => Services.GetRequiredService<Waymark.Shell.Data.Stores>();

    /// <param name="more">Further settings, as <c>Access:IdleMinutes</c>.</param>
    /// <param name="adjust">Further services, added after the product's own.</param>
    /// <param name="room">A room that only the test has.</param>
    internal static async Task<TestSite> StartAsync(
        StoreSettings stores, CancellationToken stop, IReadOnlyDictionary<string, string?>? more = null, Action<WebApplicationBuilder>? adjust = null,
        IRoomModule? room = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = $"{stores.Engine}", ["Store:Folder"] = stores.Folder, ["Store:Postgres"] = stores.Postgres,
            ["Access:Limits:PagesPerMinute"] = "100000", ["Access:Limits:AddressPerMinute"] = "100000",
        }).AddInMemoryCollection(more ?? new Dictionary<string, string?>()).Build();
        var clock = new FakeClock((DemoArea.Today + new LocalTime(9, 0)).InUtc().ToInstant());
        var running = Waymark.Site.Build([.. Waymark.Program.Rooms, .. room is null ? [] : new[] { room }], settings, builder =>
        {
            builder.WebHost.UseTestServer();
            // The test server has no limit of its own for what a request may carry, and would say so at every page.
            foreach (var limit in new[] { "Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter" })
                builder.Logging.AddFilter(limit, LogLevel.Error);
            builder.Services.AddSingleton<IClock>(clock);
            adjust?.Invoke(builder);
        });
        var test = new TestSite(running, clock);
        await test.Stores.PrepareDirectoryAsync(stop);
        foreach (var (area, name) in new[] { (StoreEngines.NorthYorkshire, "North Yorkshire"), (StoreEngines.York, "York") })
            await running.Services.GetRequiredService<IAreas>().MakeAsync(area, name, stop);
        await running.StartAsync(stop);
        return test;
    }

    /// <summary>A browser of nobody in particular.</summary>
    internal TestBrowser Visitor()
    {
        var server = site.GetTestServer();
        server.PreserveExecutionContext = true;
        return new TestBrowser(server);
    }

    /// <summary>A browser with a session of somebody new who holds this one role.</summary>
    internal async Task<TestBrowser> SignedInAsAsync(
        Role role, CancellationToken stop, AreaCode? area = null, string organisation = "", string team = "", AccountId? account = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var person = (account is { } known ? await db.Set<UserAccount>().FindAsync([known], stop) : null) ?? Add(db, account, $"{role} of the test");
        var membership = new Membership
        {
            Id = NewId.Next(Clock.GetCurrentInstant()), Account = person.Id, Area = area ?? StoreEngines.NorthYorkshire, Role = role,
            Organisation = organisation, Teams = team.Length > 0 ? [team] : [], Purpose = "Test", From = DemoArea.Today.PlusDays(-30),
        };
        db.Add(membership);
        await db.SaveChangesAsync(stop);
        return await WithSessionAsync(person.Id, membership.Id, stop);
    }

    /// <summary>A browser with a session of that account in that membership (or in none yet).</summary>
    internal async Task<TestBrowser> WithSessionAsync(AccountId account, Guid? membership, CancellationToken stop)
    {
        await using var scope = Services.CreateAsyncScope();
        var person = (await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Set<UserAccount>().FindAsync([account], stop))!;
        var key = await scope.ServiceProvider.GetRequiredService<SessionBook>()
            .BeginAsync(person, membership, new SessionBook.Device("test", "Test browser", "192.0.2.1", Clock.GetCurrentInstant()), stop);
        var browser = Visitor();
        browser.Account = account;
        browser.Cookies.Add(new Uri("http://localhost"), new Cookie("waymark", key, "/"));
        return browser;
    }

    /// <summary>The trail of an area from an entry on, in its order.</summary>
    internal async Task<List<TrailEntry>> TrailAsync(CancellationToken stop, AreaCode? area = null, long after = 0)
    {
        await using var db = Stores.Casework(area ?? StoreEngines.NorthYorkshire);
        return [.. db.Set<TrailEntry>().Where(e => e.Seq > after).OrderBy(e => e.Seq)];
    }

    internal async Task<Guid> MembershipOfAsync(AccountId account, CancellationToken stop)
    {
        await using var db = Stores.Directory();
        return await db.Set<Membership>().Where(m => m.Account == account).Select(m => m.Id).SingleAsync(stop);
    }

    private UserAccount Add(DirectoryDb db, AccountId? id, string name)
    {
        var made = id ?? AccountId.From(NewId.Next(Clock.GetCurrentInstant()));
        var account = new UserAccount
        {
            Id = made, Name = name, Made = Clock.GetCurrentInstant(), UserName = $"{made}@test.example", NormalizedUserName = $"{made}@TEST.EXAMPLE".ToUpperInvariant(),
            Email = $"{made}@test.example", NormalizedEmail = $"{made}@TEST.EXAMPLE".ToUpperInvariant(), SecurityStamp = $"{made}",
        };
        db.Add(account);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
    }
}
