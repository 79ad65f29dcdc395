using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>What every page must hold: no finding of axe, no sideways scroll. With WAYMARK_PICTURES=1 a picture is kept in artifacts/screenshots to look at.</summary>
internal static class PageChecks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static bool TakesPictures => Environment.GetEnvironmentVariable("WAYMARK_PICTURES") == "1";

    public static async Task IsSoundAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        if (TakesPictures) await PictureAsync(page, Path.Combine(Pictures(), $"{name}-{width}.png"));
        // The present way joins the findings of frames in a further page of the browser, opened for each look. No page here has a frame, and with none the
        // older way gives the same findings in half the time (PageCheckTests holds what it must find).
#pragma warning disable CS0618
        var found = await page.RunAxeLegacy(context: null, Wcag, axeSource: null);
#pragma warning restore CS0618
        Assert.Equal(0, await page.Locator("iframe, frame").CountAsync());
        Assert.True(found.Violations.Length == 0, $"{page.Url} at {width} px:\n" + string.Join("\n", found.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(4).Select(n => n.Html)))));
        var wrong = await page.EvaluateAsync<string[]>(Drawn);
        Assert.True(wrong.Length == 0, $"{page.Url} at {width} px:\n{string.Join("\n", wrong)}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{page.Url} scrolls sideways at {width} px");
    }

    // The picture is for people to look at. Chromium now and then fails to draw one on a busy machine, of which the page says nothing: it is then taken once more.
    private static async Task PictureAsync(IPage page, string path)
    {
        try
        {
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    /// <summary>What axe does not look for: words of a drawing that lie on each other or are cut, and what scrolls by itself without a name or out of reach of keys.</summary>
    private const string Drawn = """
        () => {
          const wrong = [];
          for (const drawing of document.querySelectorAll('.waymark-chart__sheet svg')) {
            const frame = drawing.getBoundingClientRect();
            if (frame.width === 0) continue;
            const words = [...drawing.querySelectorAll('text')].map(e => ({ said: e.textContent, at: e.getBoundingClientRect() })).filter(w => w.at.width > 0);
            for (const w of words)
              if (w.at.left < frame.left - 1 || w.at.right > frame.right + 1 || w.at.top < frame.top - 2 || w.at.bottom > frame.bottom + 4) wrong.push(`cut: ${w.said}`);
            words.forEach((a, i) => words.slice(i + 1).forEach(b => {
              const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left), down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
              if (across > 2 && down > Math.min(a.at.height, b.at.height) * 0.4) wrong.push(`lie on each other: ${a.said} / ${b.said}`);
            }));
          }
          for (const e of document.querySelectorAll('main *')) {
            if (e.scrollWidth <= e.clientWidth + 1 || !['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) continue;
            if (e.tabIndex < 0 || (e.tagName !== 'PRE' && !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby'))) wrong.push(`scrolls without a name or keys: ${e.className}`);
          }
          return wrong;
        }
        """;

    /// <summary>What is wrong with a page on paper.</summary>
    private const string Printed = """
        () => {
          const wrong = [];
          const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
          for (const e of document.querySelectorAll('nav, footer, .waymark-filter, .govuk-button, .govuk-back-link, .govuk-pagination')) if (shown(e)) wrong.push(`printed though it can only be clicked: ${e.className}`);
          for (const e of document.querySelectorAll('a')) if (shown(e) && !['none', 'normal'].includes(getComputedStyle(e, '::after').content)) wrong.push(`prints its address: ${e.textContent.trim()}`);
          for (const e of document.querySelectorAll('main table')) if (shown(e) && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1) wrong.push(`cut at the side: ${e.caption?.textContent}`);
          for (const e of document.querySelectorAll('.waymark-chart__figures table')) if (!shown(e)) wrong.push('the figures of a chart are not printed');
          const when = document.querySelector('.waymark-printed');
          if (!when || !shown(when) || !/Printed on \d+ \w+ \d{4}/.test(when.textContent)) wrong.push('does not say when it was printed');
          if (document.documentElement.scrollWidth > window.innerWidth + 1) wrong.push('wider than the paper');
          return wrong;
        }
        """;

    /// <summary>Fit to be printed on A4; the paper is kept to look at.</summary>
    public static async Task IsSoundOnPaperAsync(this IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(718, 1000);
        var wrong = await page.EvaluateAsync<string[]>(Printed);
        if (TakesPictures) await page.PdfAsync(new() { Path = Path.Combine(Pictures(), $"{name}.pdf"), Format = "A4" });
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        Assert.True(wrong.Length == 0, $"{page.Url} on paper:\n{string.Join("\n", wrong)}");
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
