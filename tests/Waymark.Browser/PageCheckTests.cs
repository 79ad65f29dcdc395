namespace Waymark.Browser;

/// <summary>The checks themselves: they must find what is wrong, or every page would pass.</summary>
public sealed class PageCheckTests(DemoSite site)
{
    [Theory]
    [InlineData("<html lang=\"en\"><title>T</title><main><h1>T</h1><img src=\"/x.png\"></main></html>", "image-alt")]
    [InlineData("<html><title>T</title><main><h1>T</h1></main></html>", "html-has-lang")]
    [InlineData("<html lang=\"en\"><title>T</title><main><h1>T</h1><p style=\"color:#bbb;background:#fff\">pale</p></main></html>", "color-contrast")]
    [InlineData("<html lang=\"en\"><title>T</title><h1>T</h1></html>", "region")]
    [InlineData("<html lang=\"en\"><title>T</title><main><h1>T</h1><div style=\"width:3000px\">wide</div></main></html>", "scrolls sideways")]
    public async Task What_is_wrong_with_a_page_is_found(string html, string finding)
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync($"<!doctype html>{html}");
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => page.IsSoundAsync("broken"));
        Assert.Contains(finding, found.Message, StringComparison.Ordinal);
    }
}
