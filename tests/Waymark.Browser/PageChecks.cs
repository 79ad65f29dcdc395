using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>What every page must hold: no finding of axe, no sideways scroll; a picture is kept to look at.</summary>
internal static class PageChecks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task IsSoundAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures(), $"{name}-{width}.png"), FullPage = true });
        // The present way joins the findings of frames in a further page of the browser, opened for each look. No page here has a frame, and with none the
        // older way gives the same findings in half the time (PageCheckTests holds what it must find).
#pragma warning disable CS0618
        var found = await page.RunAxeLegacy(context: null, Wcag, axeSource: null);
#pragma warning restore CS0618
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        Assert.True(found.Violations.Length == 0, $"{page.Url} at {width} px:\n" + string.Join("\n", found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html)))));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{page.Url} scrolls sideways at {width} px");
    }

    /// <summary>Sound as it stands, at desk and at phone width: for a page that loading anew would lose.</summary>
    public static async Task IsSoundAtBothWidthsAsync(this IPage page, string name)
    {
        await page.IsSoundAsync(name);
        await page.SetViewportSizeAsync(375, 800);
        await page.IsSoundAsync(name);
        await page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Folder of the repository.</summary>
    public static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Waymark.slnx"))) at = at.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return at.FullName;
    }

    private static string Pictures() => Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;
}
