using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>A Monday morning: from the list to one child, to why, to closed with an outcome, and back again.</summary>
public sealed class WorklistJourney(DemoSite site)
{
    [Fact]
    public async Task A_child_is_opened_from_the_list_closed_with_an_outcome_and_brought_back()
    {
        var page = await site.AsAsync("helen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Attendance and exclusions", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**/inclusion/worklist");
        var rows = page.Locator("main table th[scope=row] a");
        var (name, count) = (await rows.Last.InnerTextAsync(), await page.Locator(".waymark-figure").First.InnerTextAsync());
        await rows.Last.ClickAsync();
        await page.WaitForURLAsync("**/reasons");
        Assert.Contains(name.Split(", ")[0], await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("What usually helps", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close with an outcome" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.Contains("Select what became of it", await page.Locator(".govuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Review held", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("A word on it").FillAsync("School, family and nurse met on Friday.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/reasons");
        Assert.Contains("Closed: review held", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".govuk-back-link").ClickAsync();
        Assert.NotEqual(count, await page.Locator(".waymark-figure").First.InnerTextAsync());
        await page.GotoAsync($"/inclusion/worklist?state=closed&name={Uri.EscapeDataString(name.Split(", ")[0])}");
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Contains("It is taken back", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
