namespace Waymark.Browser;

/// <summary>Pages that are taken to meetings on paper.</summary>
public sealed class PrintedPages(SignedInPages people) : IClassFixture<SignedInPages>
{
    private static readonly string[] Taken =
    [
        "area-today", "explore", "explore-bars", "explore-limits", "explore-map", "explore-multiples", "explore-funnel", "explore-shades", "watch-list", "indicators", "indicator", "counted",
        "today", "caseload", "clocks", "child", "team",
    ];

    public static TheoryData<string> Names => [.. Taken];

    [Theory, MemberData(nameof(Names))]
    public async Task Is_fit_to_be_printed(string name)
    {
        var asked = SitePages.All.Single(page => page.Name == name);
        var (page, _) = await people.AsAsync(asked.Person, 1280);
        await page.GotoAsync(asked.Path);
        await page.IsSoundOnPaperAsync(name);
    }
}
