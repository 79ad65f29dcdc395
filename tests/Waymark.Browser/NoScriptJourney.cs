using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>An officer's morning in a browser that runs no script: everything can be reached, sent and taken away.</summary>
public sealed class NoScriptJourney(DemoSite site)
{
    /// <summary>What stands in the way of somebody without scripts. Asked by the test's own hand, which the setting of the browser does not bind.</summary>
    private const string InTheWay = """
        () => {
          const wrong = [];
          const shown = e => e.offsetParent !== null || e.getClientRects().length > 0;
          const told = e => `${e.tagName.toLowerCase()} ${e.id || e.getAttribute('name') || e.getAttribute('href') || ''} ${e.textContent.trim().slice(0, 40)}`;
          if (document.body.classList.contains('js-enabled')) wrong.push('a script ran');
          if (document.title.trim() === '') wrong.push('no title');
          if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
          for (const e of document.querySelectorAll('button, [role=button], a'))
            if (shown(e) && e.textContent.trim() === '' && !e.getAttribute('aria-label')) wrong.push(`says nothing: ${told(e)}`);
          for (const e of document.querySelectorAll('a'))
            if (!e.getAttribute('href') || e.getAttribute('href') === '#' || e.href.startsWith('javascript:')) wrong.push(`leads nowhere: ${told(e)}`);
          for (const e of document.querySelectorAll('button'))
            if (shown(e) && (!e.form || e.type !== 'submit')) wrong.push(`does nothing without a script: ${told(e)}`);
          for (const f of document.querySelectorAll('form')) {
            if (![...f.elements].some(e => e.type === 'submit' && shown(e))) wrong.push(`cannot be sent: ${told(f)}`);
            if (f.method === 'post' && !f.querySelector('input[name=__RequestVerificationToken]')) wrong.push(`no token: ${told(f)}`);
          }
          for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
            if (shown(e) && !e.labels?.length && !e.getAttribute('aria-label')) wrong.push(`no label: ${told(e)}`);
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong.push(`id twice: ${id}`);
          if (document.documentElement.scrollWidth > window.innerWidth + 1) wrong.push('scrolls sideways');
          return wrong;
        }
        """;

    [Fact]
    public async Task From_sign_in_to_the_downloaded_list_no_script_is_needed()
    {
        await using var context = await site.VisitorAsync(scripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/access/sign-in/cast");
        await IsUsableAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Priya Nair" }).ClickAsync();
        await page.WaitForURLAsync("**/plans/today");
        await IsUsableAsync(page);

        await page.Locator("main table th[scope=row] a").First.ClickAsync();
        await page.WaitForURLAsync("**/clocks");
        await IsUsableAsync(page);
        await page.Locator(".govuk-back-link").ClickAsync();
        await page.WaitForURLAsync("**/people/children/**");
        await IsUsableAsync(page);
        var name = await page.Locator("h1").InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All clocks and events of this case" }).First.ClickAsync();
        await RecordAndCorrectAsync(page);

        await page.GotoAsync("/plans/caseload");
        await IsUsableAsync(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name.Split(" (")[0].Split(' ')[^1]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await IsUsableAsync(page);
        var row = await page.Locator("main table th[scope=row] a").First.InnerTextAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("Surname,Forename,", text, StringComparison.Ordinal);
        Assert.Contains(row.Split(", ")[0], text, StringComparison.Ordinal);
        Assert.Contains("Taken from Waymark by Priya Nair", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task A_figure_is_chosen_split_narrowed_and_taken_away(int width)
    {
        var page = await site.AsAsync("omar", width, scripts: false);
        await page.GotoAsync("/insight/area");
        await IsUsableAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Explore figures" }).ClickAsync();
        await ShowAsync(page, ("Figure", "Children and young people with a plan"));
        await ShowAsync(page, ("Split by", "Sex"), ("Only one group of", "Locality"));
        Assert.Contains("locality: Craven", await page.InnerTextAsync("#explored-heading"), StringComparison.Ordinal);
        await ShowAsync(page, ("Locality", "Harrogate"), ("Drawn as", "Table of shades"));
        Assert.Contains("by sex, locality: Harrogate", await page.InnerTextAsync("#explored-heading"), StringComparison.Ordinal);
        await page.Locator(".waymark-chart__figures summary").ClickAsync();
        Assert.True(await page.Locator(".waymark-chart__figures table").IsVisibleAsync());
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Contains("locality: Harrogate", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Chooses and sends; on a phone the choices unfold first.</summary>
    private static async Task ShowAsync(IPage page, params (string Label, string Choice)[] choices)
    {
        var fold = page.Locator(".waymark-fold > summary");
        if (await fold.IsVisibleAsync()) await fold.ClickAsync();
        await IsUsableAsync(page);
        foreach (var (label, choice) in choices) await page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = choice });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
    }

    /// <summary>Records an event on the page of clocks, first without its day, then rightly, and corrects it.</summary>
    private static async Task RecordAndCorrectAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Record an event" }).ClickAsync();
        await IsUsableAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Advice received", Exact = true }).ClickAsync();
        await IsUsableAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the event" }).ClickAsync();
        Assert.Contains("Enter the day on which it happened", await page.Locator(".govuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await IsUsableAsync(page);
        await FillAsync(page, 23);
        await page.GetByLabel("Which body?").FillAsync("Educational psychology");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the event" }).ClickAsync();
        Assert.Contains("The event is recorded", await page.Locator(".waymark-notice").InnerTextAsync(), StringComparison.Ordinal);
        await IsUsableAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct Advice received of 23 November 2026" }).ClickAsync();
        await IsUsableAsync(page);
        await FillAsync(page, 20);
        await page.GetByLabel("Why is it corrected?").FillAsync("The letter was stamped on the Friday before");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await page.Locator(".waymark-notice").WaitForAsync();
        await IsUsableAsync(page);
        var events = await page.GetByRole(AriaRole.Region, new() { Name = "Events of the case" }).InnerTextAsync();
        Assert.Contains("20 November 2026", events, StringComparison.Ordinal);
        Assert.Contains("Corrected since", events, StringComparison.Ordinal);
        Assert.Contains("The letter was stamped on the Friday before", events, StringComparison.Ordinal);
    }

    private static async Task FillAsync(IPage page, int day)
    {
        await page.GetByLabel("Day").FillAsync($"{day}");
        await page.GetByLabel("Month").FillAsync("11");
        await page.GetByLabel("Year").FillAsync("2026");
    }

    private static async Task IsUsableAsync(IPage page)
    {
        var wrong = await page.EvaluateAsync<string[]>(InTheWay);
        Assert.True(wrong.Length == 0, $"{page.Url}:\n{string.Join("\n", wrong)}");
    }
}
