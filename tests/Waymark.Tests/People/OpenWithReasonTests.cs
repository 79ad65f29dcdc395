using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People;

public sealed class OpenWithReasonTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Reason = "She stands at the door of the school";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_that_there_is_not_is_refused_and_nothing_is_stored_but_the_refusal()
    {
        await using var site = await TestSite.StartAsync(engines.Settings("Sqlite"), Stop);
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        var nobody = Guid.Parse("0195f0a0-0000-7000-8000-000000000001");
        var answer = await officer.SubmitAsync($"/people/children/{nobody}/open-with-reason", ("Reason", Reason));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        Assert.False(await db.Set<OpenedChild>().AnyAsync(o => o.Child == nobody, Stop));
        var entry = (await site.TrailAsync(Stop))[^1];
        Assert.Equal(("open with reason", "refused", $"child:{nobody}"), (entry.Action, entry.Outcome, entry.Subject));
    }

    [Fact]
    public async Task A_child_is_open_for_one_hour_and_not_a_minute_longer_to_whoever_gave_a_reason_and_to_nobody_else()
    {
        await using var site = await DemonstrationAsync();
        var (ben, other) = (await AsAsync(site, "ben"), await AsAsync(site, "dan"));
        var (amara, finn) = ($"/people/children/{CastIds.Child("amara")}", $"/people/children/{CastIds.Child("finn")}");
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(amara)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(amara)).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await ben.SubmitAsync($"{amara}/open-with-reason", ("Reason", Reason))).Status);
        Assert.Contains("Amara Nwosu", (await ben.GetAsync(amara)).Heading, StringComparison.Ordinal);
        // A session ends after half an hour without a page, so the hour has steps.
        foreach (var (minutes, seconds) in new[] { (25, 0), (25, 0), (9, 59) })
        {
            site.Clock.Advance(Duration.FromMinutes(minutes) + Duration.FromSeconds(seconds));
            Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync(amara)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(finn)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(amara)).Status);
        }
        site.Clock.Advance(Duration.FromSeconds(1));
        foreach (var page in new[] { amara, $"{amara}/trail" }) Assert.Contains((await ben.GetAsync(page)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Empty((await ben.GetAsync("/people/search")).Page.QuerySelectorAll($"a[href='{amara}']"));
    }

    [Fact]
    public async Task The_trail_shows_the_reason_each_look_and_the_look_that_came_too_late_to_the_data_protection_lead_and_to_the_family()
    {
        await using var site = await DemonstrationAsync();
        var ben = await AsAsync(site, "ben");
        var maya = CastIds.Child("maya");
        var before = (await site.TrailAsync(Stop))[^1].Seq;
        await ben.SubmitAsync($"/people/children/{maya}/open-with-reason", ("Reason", Reason));
        await ben.GetAsync($"/people/children/{maya}");
        site.Clock.Advance(Duration.FromMinutes(29));
        await ben.GetAsync("/access/account");
        site.Clock.Advance(Duration.FromMinutes(29));
        await ben.GetAsync("/access/account");
        site.Clock.Advance(Duration.FromMinutes(2));
        await ben.GetAsync($"/people/children/{maya}");
        var told = (await site.TrailAsync(Stop, after: before)).Where(e => e.Child == maya.Value || e.Subject == $"child:{maya}").ToList();
        Assert.Equal([("open with reason", "done", Reason), ("view child", "done", ""), ("view child", "refused", "")], told.Select(e => (e.Action, e.Outcome, e.Reason)));
        Assert.All(told, e => Assert.Equal("Ben Archer", e.ActorName));

        foreach (var (who, page) in new[] { ("mike", "/access/trail"), ("sarah", $"/people/children/{maya}/trail") })
        {
            var row = (await (await AsAsync(site, who)).GetAsync(page)).Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent)
                .First(r => r.Contains("Open with reason", StringComparison.OrdinalIgnoreCase));
            Assert.Contains("Ben Archer", row, StringComparison.Ordinal);
            Assert.Contains(Reason, row, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "Enter why you need this record now")]
    [InlineData("because", "Enter why you need this record now")]
    [InlineData("          .          ", "Enter why you need this record now")]
    public async Task Without_a_reason_nothing_opens(string reason, string told)
    {
        await using var site = await DemonstrationAsync();
        var ben = await AsAsync(site, "ben");
        var child = $"/people/children/{CastIds.Child("leila")}";
        var answer = await ben.SubmitAsync($"{child}/open-with-reason", ("Reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(told, answer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(child)).Status);
    }

    [Fact]
    public async Task A_sealed_child_cannot_be_opened_and_looks_like_none()
    {
        await using var site = await DemonstrationAsync();
        var ben = await AsAsync(site, "ben");
        var id = CastIds.Child("rowan");
        await using (var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire))
            await db.Set<Waymark.People.Child>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Sealed, true), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.SubmitAsync($"/people/children/{id}/open-with-reason", ("Reason", Reason))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/people/children/{id}")).Status);
    }

    [Fact]
    public async Task Whoever_has_no_need_of_single_children_is_not_asked_for_a_reason()
    {
        await using var site = await DemonstrationAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await AsAsync(site, "omar")).GetAsync($"/people/children/{CastIds.Child("maya")}/open-with-reason")).Status);
    }

    private static Task<TestBrowser> AsAsync(TestSite site, string key) =>
        site.WithSessionAsync(AccountId.From(DemoScene.IdOf($"account {key}")), DemoScene.IdOf($"membership {key} 815"), Stop);

    /// <summary>The cast in stores of this class, made once.</summary>
    private async Task<TestSite> DemonstrationAsync()
    {
        var stores = new StoreSettings { Folder = Path.Combine(engines.Settings("Sqlite").Folder, "cast") };
        if (engines.Once("cast")) await DemoArea.MakeAsync(stores, pupils: 0, Stop);
        return await TestSite.StartAsync(stores, Stop);
    }
}
