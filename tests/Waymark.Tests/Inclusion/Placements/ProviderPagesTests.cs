using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Providers;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.PartTime;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Placements;

public sealed class ProviderPagesTests(DemoWeb web)
{
    private const string Bens = "999003";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_provider_is_known_by_exactly_one_number_or_type_and_its_checks_decide_whether_children_go_there(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var form = await helen.OpenAsync(PlacementLinks.AddProvider);
        (await form.SubmitAsync(("Asked.Name", "River School"), ("Asked.Ukprn", "10012345"), ("Asked.SettingType", "OTH"))).ShowsError("Asked.Urn", "Enter exactly one of URN, UKPRN and type of setting");
        (await form.SubmitAsync(("Asked.Name", "River School"), ("Asked.Urn", "12345"))).ShowsError("Asked.Urn", "The URN must be 6 digits");
        var added = await form.SubmitAsync(("Asked.Name", "River Workshop"), ("Asked.SettingType", "OTH"), ("Asked.Place", "Malton"));
        Assert.Contains("No child is placed here without a written reason", added.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var id = (await db.Set<Provider>().SingleAsync(p => p.Name == "River Workshop", Stop)).Id;
        foreach (var check in ProviderCheckKind.All.Where(k => k.Needed)) await CheckAsync(helen, id, check.Code);
        var good = await helen.OpenAsync(PlacementLinks.Provider(id));
        Assert.DoesNotContain("No child is placed here", good.Text, StringComparison.Ordinal);
        Assert.Equal(5, await db.Set<ProviderCheck>().CountAsync(c => c.Provider == id, Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "record check of provider" && e.Subject == $"provider:{id}", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_fifth_child_full_time_at_a_place_that_is_no_school_needs_a_written_reason_and_the_sheet_warns(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var added = await (await helen.OpenAsync(PlacementLinks.AddProvider)).SubmitAsync(("Asked.Name", "Five Barns"), ("Asked.SettingType", "OTH"));
        Assert.Equal(HttpStatusCode.OK, added.Status);
        await using var db = await web.StoreAsync(engine);
        var id = (await db.Set<Provider>().SingleAsync(p => p.Name == "Five Barns", Stop)).Id;
        foreach (var check in ProviderCheckKind.All.Where(k => k.Needed)) await CheckAsync(helen, id, check.Code);
        for (var n = 0; n < 4; n++) db.Add(Somebody(id, n));
        await db.SaveChangesAsync(Stop);
        Assert.DoesNotContain("may have to register", (await helen.OpenAsync(PlacementLinks.Provider(id))).Text, StringComparison.Ordinal);
        var child = await WithoutPlanAsync(engine);
        var form = await helen.OpenAsync(PlacementLinks.Enter(child));
        var refused = await form.SubmitAsync(Fields(id));
        Assert.Contains("With this child Five Barns may have to register as a school", refused.Text, StringComparison.Ordinal);
        var entered = await form.SubmitAsync([.. Fields(id), ("Asked.Override", "The provider registers this week")]);
        Assert.Contains("The placement is entered", entered.Text, StringComparison.Ordinal);
        Assert.Contains("It may have to register as a school. From 23 November 2026 to 18 December 2026: 5 children full time on one day.", (await helen.OpenAsync(PlacementLinks.Provider(id))).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_provider_of_whose_child_no_register_has_told_for_five_school_days_is_to_be_called(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        await using var db = await web.StoreAsync(engine);
        var names = new[] { "Quiet Mill", "New Mill", "Part Mill" };
        foreach (var name in names) await (await helen.OpenAsync(PlacementLinks.AddProvider)).SubmitAsync(("Asked.Name", name), ("Asked.SettingType", "OTH"));
        var ids = await db.Set<Provider>().Where(p => names.Contains(p.Name)).ToDictionaryAsync(p => p.Name, p => p.Id, Stop);
        // Registers of the demonstration reach to these days, in the third week.
        db.AddRange(Silent(ids["Quiet Mill"], new(2026, 11, 9), fullTime: true), Silent(ids["New Mill"], new(2026, 11, 19), fullTime: true), Silent(ids["Part Mill"], new(2026, 11, 9), fullTime: false));
        await db.SaveChangesAsync(Stop);
        Assert.Matches(@"No marks for 1[0-2] school days: call\.", (await helen.OpenAsync(PlacementLinks.Provider(ids["Quiet Mill"]))).Text);
        Assert.DoesNotContain("No marks for", (await helen.OpenAsync(PlacementLinks.Provider(ids["New Mill"]))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No marks for", (await helen.OpenAsync(PlacementLinks.Provider(ids["Part Mill"]))).Text, StringComparison.Ordinal);
        var list = await helen.OpenAsync($"{PlacementLinks.Providers}?state=silent");
        Assert.Contains("Quiet Mill", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New Mill", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_sees_the_register_and_changes_nothing_and_others_do_not_see_it()
    {
        var ben = await web.AsAsync("ben");
        var page = await ben.OpenAsync(PlacementLinks.Providers);
        Assert.Contains("The Orchard Project", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a provider", page.Text, StringComparison.Ordinal);
        Assert.Contains("The Orchard Project", (await ben.OpenAsync($"{PlacementLinks.Providers}?state=blocked")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Learning", (await ben.OpenAsync($"{PlacementLinks.Providers}?state=blocked")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.OpenAsync(PlacementLinks.AddProvider)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess")).OpenAsync(PlacementLinks.Providers)).Status);
    }

    [Fact]
    public async Task The_register_is_taken_as_a_file_as_narrowed_without_a_child_in_it()
    {
        var ben = await web.AsAsync("ben");
        Assert.Contains($"{PlacementLinks.DownloadProviders}?state=blocked&format=csv", (await ben.OpenAsync($"{PlacementLinks.Providers}?state=blocked")).Document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")));
        var file = await ben.Http.GetStringAsync(new Uri($"{PlacementLinks.DownloadProviders}?state=blocked&format=csv", UriKind.Relative), Stop);
        Assert.Contains(file.Split('\n'), line => line.StartsWith("The Orchard Project,", StringComparison.Ordinal) && line.Contains("has run out on", StringComparison.Ordinal));
        Assert.DoesNotContain("Harbour Learning", file, StringComparison.Ordinal);
        Assert.DoesNotContain("personal information", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess")).OpenAsync(PlacementLinks.DownloadProviders)).Status);
        await using var db = await web.StoreAsync("Sqlite");
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Subject == "list:providers.csv", Stop));
    }

    private async Task<Waymark.Core.People.ChildId> WithoutPlanAsync(string engine)
    {
        for (var which = 12; ; which++)
            if (await ChildrenOfSchools.FreeAsync(web, engine, Bens, which) is { SenStatus: not "E" } child) return child.Id;
    }

    private static async Task CheckAsync(Browser browser, ProviderId id, string check)
    {
        var page = await (await browser.OpenAsync(PlacementLinks.RecordCheck(id, check))).SubmitAsync([("Asked.Evidence", "Seen"), .. Day("Asked.Expires", new(2027, 6, 30))]);
        Assert.Contains("The check is recorded", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A child of another council, whom this area does not know.</summary>
    private static Placement Somebody(ProviderId provider, int n) => new()
    {
        Id = PlacementId.From(Guid.CreateVersion7()), Child = new(Guid.CreateVersion7()), Urn = "", Basis = "s19-otherwise", Commissioner = "council", Provider = provider, Reason = "other", From = new(2026, 9, 7 + n), End = new(2026, 12, 18),
        Sessions = 10, FullTime = true, SenStatus = "N", RecordedAt = Instant.FromUtc(2026, 9, 7, 9, 0), RecordedBy = "test",
    };

    /// <summary>Of Ben's school by its record; no register names the child.</summary>
    private static Placement Silent(ProviderId provider, LocalDate from, bool fullTime) => new()
    {
        Id = PlacementId.From(Guid.CreateVersion7()), Child = new(Guid.CreateVersion7()), Urn = Bens, Basis = "school", Commissioner = "school", Provider = provider, Reason = "other", From = from, End = new(2026, 12, 18), Registration = "B",
        Sessions = fullTime ? 10 : 4, FullTime = fullTime, SenStatus = "N", RecordedAt = Instant.FromUtc(2026, 11, 9, 9, 0), RecordedBy = "test",
    };

    private static (string Name, string Value)[] Fields(ProviderId provider) =>
    [
        ("Asked.Basis", "school"), ("Asked.Commissioner", "school"), ("Asked.Provider", $"{provider}"), ("Asked.Reason", "behaviour"), .. Day("Asked.From", new(2026, 11, 23)), .. Day("Asked.End", new(2026, 12, 18)), ("Asked.FullTime", "yes"),
        ("Asked.Sessions", "10"), ("Asked.Registration", "B"), ("Asked.Objectives", "Four calm weeks"), ("Asked.ChildSaid", "Likes the workshop"),
    ];

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];
}
