using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Waymark.Core.Access;
using Waymark.Shell.Entrance;
using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Shell.Entrance;

public sealed class SiteEntranceTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "localhost", true)]
    [InlineData("", "127.0.0.1", true)]
    [InlineData("", "waymark.council.example", false)]
    [InlineData("waymark.council.example; send.council.example", "send.council.example", true)]
    [InlineData("waymark.council.example", "evil.example", false)]
    [InlineData("waymark.council.example", "localhost", false)]
    public async Task Only_the_hosts_that_are_named_are_answered(string named, string asked, bool answered)
    {
        await using var site = await StartAsync(("Site:Hosts", named));
        var answer = await site.Visitor().GetAsync("/access/sign-in", ("Host", asked));
        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "http://localhost", true)]
    public async Task A_form_that_another_site_sent_changes_nothing(string header, string value, bool taken)
    {
        await using var site = await StartAsync();
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        var page = await officer.GetAsync("/access/account");
        var token = page.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/access/account") { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) };
        var answer = await officer.SendAsync(asked, (header, value));
        Assert.Equal(taken ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_link_on_another_site_opens_a_page()
    {
        await using var site = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/access/sign-in", ("Sec-Fetch-Site", "cross-site"))).Status);
    }

    [Theory]
    [InlineData("", "203.0.113.9", "http")]
    [InlineData("192.0.2.0/24", "203.0.113.9", "http")]
    [InlineData("10.1.0.0/16;172.16.0.1", "198.51.100.7", "https")]
    public async Task The_word_of_a_proxy_counts_only_where_it_is_named(string proxies, string address, string scheme)
    {
        await using var site = await TestSite.StartAsync(engines.Settings("Sqlite"), Stop, new Dictionary<string, string?> { ["Site:Proxies"] = proxies },
            adjust: builder => builder.Services.Insert(0, Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(
                new Sender(proxies.StartsWith("10.", StringComparison.Ordinal) ? "10.1.2.3" : "203.0.113.9"))), room: new Mirror());
        var answer = await site.Visitor().GetAsync("/mirror", ("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https"));
        Assert.Equal($"{address} {scheme}", answer.Text);
    }

    [Fact]
    public void A_proxy_that_is_no_address_is_refused() =>
        Assert.Throws<FormatException>(() => new SiteSettings { Proxies = "proxy.example" }.ProxyNetworks);

    private Task<TestSite> StartAsync(params (string Name, string Value)[] more) =>
        TestSite.StartAsync(engines.Settings("Sqlite"), Stop, more.ToDictionary(m => m.Name, m => (string?)m.Value));

    /// <summary>The test server has no connections: this says from where one came.</summary>
    private sealed class Sender(string address) : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
        {
            site.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return go();
            });
            next(site);
        };
    }

    /// <summary>Says what the site makes of the sender.</summary>
    private sealed class Mirror : IRoomModule
    {
        public void Map(WebApplication site) => site.MapGet("/mirror", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}").AllowAnonymous();
    }
}
