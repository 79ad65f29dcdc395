using Microsoft.EntityFrameworkCore;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Worklist;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Worklist;

/// <summary>The look back at the worklist of the demonstration, over HTTP.</summary>
public sealed class LookBackPagesTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task What_was_found_in_the_school_weeks_is_counted_and_each_number_leads_to_its_children(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await web.AsAsync("helen", engine);
        var page = await helen.OpenAsync(WorklistLinks.LookBack);
        var found = await db.Set<WorklistEntry>().AsNoTracking().Where(e => e.First < SchoolTime.MondayOf(DemoArea.Today) && e.First >= DemoArea.Today.PlusWeeks(-4)).ToListAsync(Stop);
        Assert.NotEmpty(found);
        var all = page.Document.QuerySelector("[aria-label='How swift'] tbody tr")!;
        Assert.StartsWith($"{found.Count}", all.QuerySelector("td[data-label=Reasons]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal($"{found.Select(e => e.Child).Distinct().Count()}", all.QuerySelector("td[data-label=Children]")!.TextContent.Trim());
        Assert.Contains($"{found.Count(e => e.ActedOn <= e.RespondBy && e.RespondBy < DemoArea.Today)} of ", all.QuerySelector("td[data-label='Acted on in time']")!.TextContent, StringComparison.Ordinal);
        var before = await ViewsAsync(db);
        var children = await helen.OpenAsync(all.QuerySelector("td[data-label=Reasons] a")!.GetAttribute("href")!);
        Assert.Contains($"{found.Count} reasons", children.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, await ViewsAsync(db));
        Assert.NotEmpty(page.Document.QuerySelectorAll("[aria-label='Since then, 12 school weeks later'] tbody tr"));
        Assert.NotEmpty((await helen.OpenAsync($"{WorklistLinks.LookBack}?by=locality&weeks=6")).Document.QuerySelectorAll("[aria-label='How swift'] tbody tr"));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_school_counts_its_own_children_alone_and_the_figures_are_downloaded(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var (helen, ben) = (await web.AsAsync("helen", engine), await web.AsAsync("ben", engine));
        string Of(string text) => text.Split('\n')[1].Split(',')[1];
        var whole = await helen.Http.GetStringAsync(new Uri($"{WorklistLinks.DownloadLookBack}?weeks=24", UriKind.Relative), Stop);
        var own = await ben.Http.GetStringAsync(new Uri($"{WorklistLinks.DownloadLookBack}?weeks=24", UriKind.Relative), Stop);
        Assert.True(int.Parse(Of(own), System.Globalization.CultureInfo.InvariantCulture) < int.Parse(Of(whole), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Acted on in time", whole, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_reason_that_was_acted_on_tells_on_its_page_what_followed(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var old = await db.Set<WorklistEntry>().AsNoTracking().Where(e => e.First < DemoArea.Today.PlusWeeks(-20) && e.ActedOn != null && !e.OfSocialCare).OrderBy(e => e.Id).FirstAsync(Stop);
        var page = await (await web.AsAsync("helen", engine)).OpenAsync(WorklistLinks.Reasons(old.Child));
        Assert.Contains("In the 6 school weeks since then:", page.Text, StringComparison.Ordinal);
        Assert.Contains("In the 12 school weeks since then:", page.Text, StringComparison.Ordinal);
    }

    private static Task<int> ViewsAsync(Waymark.Shell.Data.WaymarkDb db) => db.Set<TrailEntry>().CountAsync(e => e.Action == "list children of the look back", Stop);
}
