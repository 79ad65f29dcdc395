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
    [InlineData("<html lang=\"en\"><title>T</title><main><h1>T</h1><div style=\"overflow-x:auto\" tabindex=\"0\"><p style=\"width:3000px\">wide</p></div></main></html>", "scrolls without a name")]
    [InlineData("<html lang=\"en\"><title>T</title><main><h1>T</h1><div class=\"waymark-chart__sheet\"><svg role=\"img\" aria-label=\"c\" width=\"200\" height=\"50\"><text x=\"10\" y=\"20\">Craven</text><text x=\"12\" y=\"21\">Selby</text></svg></div></main></html>", "lie on each other: Craven / Selby")]
    public async Task What_is_wrong_with_a_page_is_found(string html, string finding)
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync($"<!doctype html>{html}");
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => page.IsSoundAsync("broken"));
        Assert.Contains(finding, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<nav>Today</nav>", "can only be clicked")]
    [InlineData("<style>a::after { content: attr(href) }</style><a href=\"/x\">x</a>", "prints its address")]
    [InlineData("<table><caption>Wide</caption><tr><td style=\"min-width:2000px\">x</td></tr></table>", "cut at the side: Wide")]
    [InlineData("<p>nothing</p>", "does not say when it was printed")]
    public async Task What_is_wrong_on_paper_is_found(string html, string finding)
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang=\"en\"><title>T</title><main>{html}</main></html>");
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => page.IsSoundOnPaperAsync("broken-paper"));
        Assert.Contains(finding, found.Message, StringComparison.Ordinal);
    }
}
