using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Inclusion.Units;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Units;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Units;

/// <summary>Pupil referral units of the demonstration in figures, over HTTP.</summary>
public sealed class UnitPagesTests(DemoWeb web)
{
    private const string Coastline = "999029";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Each_unit_stands_with_its_children_of_its_places_and_a_number_leads_to_its_children(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await web.AsAsync("helen", engine);
        var page = await helen.OpenAsync(UnitLinks.All);
        Assert.Contains("Coastline Pupil Referral Unit", page.Text, StringComparison.Ordinal);
        var first = page.Document.QuerySelector("[aria-label='Places, and children there now'] tbody tr")!;
        Assert.StartsWith("All units", first.QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        var link = first.QuerySelector("td[data-label=All] a")!;
        var here = int.Parse(link.FirstChild!.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture);
        var stages = first.QuerySelectorAll("td").Skip(1).Sum(cell => int.Parse(cell.TextContent.Trim().Split([' ', '\n'])[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(stages, 1, here);
        var before = await ViewsAsync(db);
        var children = await helen.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains($"{here} stay", children.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await ViewsAsync(db));
        Assert.Equal(here, children.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("How far the children travel: no distance from home to unit is worked out.", page.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Places_are_entered_and_corrected_and_the_later_entry_counts(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await web.AsAsync("helen", engine);
        var form = await helen.OpenAsync(UnitLinks.Places(Coastline));
        (await form.SubmitAsync(("Asked.Places", "many"))).ShowsError("Asked.Places", "Enter the number of places, 0 to 999");
        var first = await db.Set<UnitPlacesRow>().AsNoTracking().Where(p => p.Urn == Coastline).OrderByDescending(p => p.From).FirstAsync(Stop);
        (string, string)[] entered = [("Asked.Stage", first.Stage), ("Asked.Places", "57"), ("Asked.From.day", $"{first.From.Day}"), ("Asked.From.month", $"{first.From.Month}"), ("Asked.From.year", $"{first.From.Year}"), ("Asked.Note", "It was a slip")];
        var again = await form.SubmitAsync(entered);
        Assert.Contains("It was a slip", again.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<UnitPlacesRow>().CountAsync(p => p.Urn == Coastline && p.Stage == first.Stage && p.From == first.From, Stop));
        var line = (await helen.OpenAsync(UnitLinks.All)).Document.QuerySelectorAll("[aria-label='Places, and children there now'] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("Coastline", StringComparison.Ordinal));
        Assert.Contains("of 57 places", line.QuerySelector($"td[data-label='{UnitStage.Find(first.Stage)!.Label}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.Http.GetAsync(new Uri(UnitLinks.Places("123456"), UriKind.Relative), Stop)).StatusCode);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_school_sees_neither_figures_nor_places_and_of_children_its_own_alone(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        foreach (var refused in new[] { UnitLinks.All, UnitLinks.Download("csv"), UnitLinks.Places(Coastline) }) Assert.Equal(HttpStatusCode.Forbidden, (await ben.Http.GetAsync(new Uri(refused, UriKind.Relative), Stop)).StatusCode);
        var all = await ChildrenAsync("helen", engine);
        var (here, there) = (await ChildrenAsync("ben", engine), await ChildrenAsync("kate", engine));
        Assert.Subset(all, here);
        Assert.Subset(all, there);
        Assert.NotEmpty(all.Except(there));
        Assert.Empty(here.Intersect(there));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_figures_are_downloaded_with_their_counts_and_without_a_name(string engine)
    {
        var text = await (await web.AsAsync("helen", engine)).Http.GetStringAsync(new Uri(UnitLinks.Download("csv"), UriKind.Relative), Stop);
        Assert.Contains("Back within 12 months", text, StringComparison.Ordinal);
        Assert.Contains($"Coastline Pupil Referral Unit,{Coastline}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Idris", text, StringComparison.Ordinal);
    }

    private async Task<HashSet<string>> ChildrenAsync(string person, string engine) =>
        [.. (await (await web.AsAsync(person, engine)).OpenAsync(UnitLinks.Children("", "here"))).Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!)];

    private static Task<int> ViewsAsync(Waymark.Shell.Data.WaymarkDb db) => db.Set<TrailEntry>().CountAsync(e => e.Action == "list children of units", Stop);
}
