using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>The site over a big area, on a real socket of this machine, with people signed in.</summary>
internal sealed class BenchSite(WebApplication site, Uri address) : IAsyncDisposable
{
    public static async Task<BenchSite> StartAsync(Installation installation)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(installation.Settings)
            // Fifty people of one machine would meet the limits that hold one person or one address back.
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Access:Limits:PagesPerMinute"] = "100000", ["Access:Limits:SearchesPerMinute"] = "100000", ["Access:Limits:AddressPerMinute"] = "1000000" }).Build();
        var site = Site.Build(Waymark.Program.Rooms, settings);
        site.Urls.Add("http://127.0.0.1:0");
        await site.StartAsync();
        return new BenchSite(site, new Uri(site.Urls.First()));
    }

    public async Task<HttpClient> SignedInAsync(Role role, string organisation = "") => Client(address, await KeyAsync(site.Services, Installation.Area, role, organisation));

    /// <summary>Somebody who signed in with that key.</summary>
    public static HttpClient Client(Uri address, string key)
    {
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie("waymark", key, "/"));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>Makes an account with one membership and signs it in: the key of its session.</summary>
    public static async Task<string> KeyAsync(IServiceProvider services, AreaCode area, Role role, string organisation = "") => (await SignInAsync(services, area, role, organisation: organisation)).Key;

    /// <summary>The same, with the account, and for somebody of a team.</summary>
    public static async Task<(string Key, AccountId Account)> SignInAsync(IServiceProvider services, AreaCode area, Role role, string team = "", string organisation = "")
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var now = SystemClock.Instance.GetCurrentInstant();
        var id = AccountId.From(NewId.Next(now));
        var account = new UserAccount
        {
            Id = id, Name = $"{role} of the benchmark", Made = now, UserName = $"{id}@bench.example", NormalizedUserName = $"{id}@BENCH.EXAMPLE".ToUpperInvariant(),
            Email = $"{id}@bench.example", NormalizedEmail = $"{id}@BENCH.EXAMPLE".ToUpperInvariant(), SecurityStamp = $"{id}",
        };
        var membership = new Membership { Id = NewId.Next(now), Account = id, Area = area, Role = role, Organisation = organisation, Teams = team.Length > 0 ? [team] : [], Purpose = "bench", From = London.DayOf(now).PlusDays(-1) };
        db.AddRange(account, membership);
        await db.SaveChangesAsync();
        return (await scope.ServiceProvider.GetRequiredService<SessionBook>().BeginAsync(account, membership.Id, new SessionBook.Device("bench", "bench", "127.0.0.1", Proved: now), CancellationToken.None), id);
    }

    /// <summary>Reads a page whole.</summary>
    /// <exception cref="HttpRequestException">It is not answered with 200.</exception>
    public static async Task<string> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The hidden fields of the form on a page.</summary>
    public static Dictionary<string, string> Hidden(string page) =>
        Regex.Matches(page, "<input name=\"(?<name>__\\w+)\" type=\"hidden\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).DistinctBy(m => m.Groups["name"].Value)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
    }
}
