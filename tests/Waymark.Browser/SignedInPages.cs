using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>One signed-in browser for each person of the cast, kept for a whole class: signing in anew for every page took longer than the page.</summary>
public sealed class SignedInPages(DemoSite site) : IAsyncDisposable
{
    private readonly Dictionary<string, (IPage Page, ConcurrentQueue<string> Said)> open = [];

    /// <summary>Where the person left off, and what the console says from now on.</summary>
    public async Task<(IPage Page, ConcurrentQueue<string> Said)> AsAsync(string person, int width)
    {
        if (open.TryGetValue(person, out var known))
        {
            known.Said.Clear();
            return known;
        }
        var (page, said) = (await site.AsAsync(person, width), new ConcurrentQueue<string>());
        page.PageError += (_, wrong) => said.Enqueue(wrong);
        page.Console += (_, line) =>
        {
            // The browser itself remarks that a page was refused or not found; that is what such a page is for.
            if (line.Type is "error" or "warning" && !line.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)) said.Enqueue(line.Text);
        };
        return open[person] = (page, said);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (page, _) in open.Values) await page.Context.DisposeAsync();
    }
}
