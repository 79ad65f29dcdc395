using System.Collections.Concurrent;
using Microsoft.Playwright;
using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Browser.Journey;

/// <summary>Somebody at their browser: opens pages, presses what stands there, reads.</summary>
internal sealed class Person
{
    private readonly IPage page;
    private readonly string key;
    private readonly ConcurrentQueue<string> broken = new();

    public Person(IPage page, string key)
    {
        (this.page, this.key) = (page, key);
        // What goes wrong behind a page is no page's business to hide.
        page.Response += (_, answer) => { if (answer.Status >= 500) broken.Enqueue($"{answer.Status} {answer.Request.Method} {answer.Url} {answer.Request.PostData}"); };
        page.PageError += (_, wrong) => broken.Enqueue(wrong);
    }

    public IPage Page => page;

    public string Key => key;

    public async Task<Person> OpenAsync(string path)
    {
        await page.GotoAsync(path);
        return this;
    }

    /// <summary>Follows the first link of that name, also where it is drawn as a button.</summary>
    public Task<Person> FollowAsync(string name, bool exact = false) => DoAsync(() =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = exact }).Or(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact }).And(page.Locator("a"))).First.ClickAsync());

    public Task<Person> PressAsync(string name, bool exact = false) => DoAsync(() => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact }).First.ClickAsync());

    /// <summary>Unfolds what a summary hides.</summary>
    public Task<Person> UnfoldAsync(string summary) => DoAsync(() => page.Locator("summary", new() { HasText = summary }).First.ClickAsync());

    public Task<Person> FillAsync(string label, string value, bool exact = true) => DoAsync(() => page.GetByLabel(label, new() { Exact = exact }).First.FillAsync(value));

    /// <summary>Ticks a box or chooses a way.</summary>
    public Task<Person> TickAsync(string label, bool exact = false) => DoAsync(() => page.GetByLabel(label, new() { Exact = exact }).First.CheckAsync());

    public Task<Person> ChooseAsync(string label, string choice) => DoAsync(() => page.GetByLabel(label, new() { Exact = true }).First.SelectOptionAsync(new SelectOptionValue { Label = choice }));

    public Task<Person> DateAsync(string legend, LocalDate day) => DoAsync(async () =>
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend }).First;
        await group.GetByLabel("Day").FillAsync($"{day.Day}");
        await group.GetByLabel("Month").FillAsync($"{day.Month}");
        await group.GetByLabel("Year").FillAsync($"{day.Year}");
    });

    /// <summary>The page says all of this.</summary>
    public async Task<Person> ReadsAsync(params string[] words)
    {
        Assert.True(broken.IsEmpty, string.Join("\n", broken));
        var said = Spaced(await page.Locator("#main").InnerTextAsync());
        foreach (var word in words) Assert.True(said.Contains(word, StringComparison.Ordinal), $"{key} does not read “{word}” at {page.Url}:\n{said}");
        return this;
    }

    public async Task<Person> ReadsNothingOfAsync(params string[] words)
    {
        Assert.True(broken.IsEmpty, string.Join("\n", broken));
        var said = Spaced(await page.Locator("#main").InnerTextAsync());
        foreach (var word in words) Assert.False(said.Contains(word, StringComparison.Ordinal), $"{key} reads “{word}” at {page.Url}");
        return this;
    }

    /// <summary>The page is refused or not there, and says nothing of the child.</summary>
    public async Task RefusedAsync(string path)
    {
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Status is 403 or 404, $"{key} opens {path}: {answer.Status}");
        Assert.DoesNotContain("Robin", await page.ContentAsync(), StringComparison.Ordinal);
    }

    public async Task<Person> SoundAsync(string name)
    {
        await page.IsSoundAsync($"journey-{name}");
        return this;
    }

    /// <summary>The case that the address of the page names.</summary>
    public CaseId CaseHere()
    {
        var parts = new Uri(page.Url).AbsolutePath.Split('/');
        return CaseId.From(Guid.Parse(parts[Array.IndexOf(parts, "cases") + 1]));
    }

    /// <summary>Does it, or says where the person stood and what the page said instead.</summary>
    private async Task<Person> DoAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception fault) when (fault is TimeoutException or PlaywrightException)
        {
            throw new InvalidOperationException($"{key} cannot go on at {page.Url}: {fault.Message}\n{Spaced(await page.Locator("#main").InnerTextAsync())}", fault);
        }
        return this;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
