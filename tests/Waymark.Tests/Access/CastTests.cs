using System.Net;
using AngleSharp.Html.Dom;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

public sealed class CastTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Page = "/access/sign-in/cast";
    private static readonly Dictionary<string, string?> On = new() { ["Access:Demonstration"] = "true" };
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_of_the_cast_signs_in_signs_out_and_the_trail_knows_both()
    {
        await using var site = await DemonstrationAsync();
        var browser = site.Visitor();
        var page = await browser.GetAsync(Page);
        var priya = page.Page.QuerySelectorAll("button[name=membership]").OfType<IHtmlButtonElement>().Single(b => b.TextContent.StartsWith("Priya Nair", StringComparison.Ordinal));
        var start = await browser.SubmitAsync(page, Page, ("membership", priya.Value));
        Assert.Equal("/", start.Location);
        Assert.Equal("/plans/today", (await browser.GetAsync("/")).Location);

        var answer = await browser.SubmitAsync("/access/sign-out");
        Assert.Equal("/access/sign-in", answer.Location);
        Assert.Contains("cache", answer.Message.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
        Assert.Equal(["sign in", "sign out"], (await site.TrailAsync(Stop)).Where(e => e.ActorName == "Priya Nair").Select(e => e.Action).TakeLast(2));
    }

    [Fact]
    public async Task The_page_of_the_cast_offers_every_role()
    {
        await using var site = await DemonstrationAsync();
        var page = (await site.Visitor().GetAsync(Page)).Page;
        Assert.Equal(Enum.GetValues<Role>().Length, page.QuerySelectorAll("h2").Select(h => h.TextContent).Distinct().Count());
    }

    [Fact]
    public async Task The_page_of_the_cast_has_no_address_where_the_stores_are_not_a_demonstration()
    {
        await using var site = await TestSite.StartAsync(Stores("real"), Stop, On);
        var officer = await site.SignedInAsAsync(Role.Administrator, Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Page)).Status);
        Assert.DoesNotContain(Page, (await site.Visitor().GetAsync("/access/sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_account_cannot_be_entered_through_the_page_of_the_cast()
    {
        await using var site = await DemonstrationAsync();
        var real = await site.SignedInAsAsync(Role.SendManager, Stop);
        var membership = await site.MembershipOfAsync(real.Account, Stop);
        var browser = site.Visitor();
        var page = await browser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SubmitAsync(page, Page, ("membership", $"{membership}"))).Status);
        Assert.Equal("/access/sign-in", (await browser.GetAsync("/")).Location);
    }

    private async Task<TestSite> DemonstrationAsync()
    {
        var stores = Stores("demonstration");
        Directory.CreateDirectory(stores.Folder);
        if (engines.Once("demonstration"))
        {
            await File.WriteAllTextAsync(Path.Combine(stores.Folder, DemoScene.Mark), "", Stop);
            await DemoArea.MakeAsync(stores, pupils: 0, Stop);
        }
        return await TestSite.StartAsync(stores, Stop, On);
    }

    private StoreSettings Stores(string folder) => new() { Folder = Path.Combine(engines.Settings("Sqlite").Folder, folder) };
}
