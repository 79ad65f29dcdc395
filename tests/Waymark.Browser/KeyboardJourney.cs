using Microsoft.Playwright;

namespace Waymark.Browser;

/// <summary>An officer without a mouse: every stop can be seen, the order is that of the page, and a refusal takes one to what is wrong.</summary>
public sealed class KeyboardJourney(DemoSite site)
{
    /// <summary>What has the focus, whether that can be seen, and whether it stands behind the stop before.</summary>
    private const string Stop = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const seen = element => {
            const s = getComputedStyle(element);
            const clear = colour => colour === 'transparent' || /rgba\(.*, 0\)/.test(colour);
            return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && !clear(s.outlineColor)) || (s.boxShadow !== 'none' && s.outlineStyle !== 'none');
          };
          const drawn = (e.type === 'radio' || e.type === 'checkbox') && e.labels.length
            ? getComputedStyle(e.labels[0], '::before').boxShadow !== 'none' && getComputedStyle(e.labels[0], '::before').outlineStyle !== 'none' : seen(e);
          const before = window.stopBefore;
          window.stopBefore = e;
          const box = e.getBoundingClientRect();
          return {
            name: `${e.tagName.toLowerCase()} ${e.id || e.getAttribute('href') || ''} ${(e.getAttribute('aria-label') || e.innerText || '').trim().slice(0, 40)}`,
            drawn: drawn && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
            later: !before || !before.isConnected || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
          };
        }
        """;

    [Fact]
    public async Task The_first_stop_skips_to_the_main_part_of_the_page()
    {
        var page = await site.AsAsync("priya");
        await page.GotoAsync("/plans/caseload");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True((await page.EvaluateAsync<Focus?>(Stop))!.Drawn, "The link is not to be seen when it has the focus.");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)"));
        Assert.Equal("name", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("priya", "/plans/today")]
    [InlineData("priya", "/plans/caseload")]
    [InlineData("priya", "record-exception")]
    [InlineData("helen", "/plans/team")]
    [InlineData("helen", "/exchange/imports/upload")]
    [InlineData("jo", "/access/people/add")]
    [InlineData("omar", "/insight/area")]
    [InlineData("omar", "/insight/explore?indicator=plans&by=locality")]
    public async Task Every_stop_can_be_seen_and_the_order_is_that_of_the_page(string person, string path)
    {
        var page = await site.AsAsync(person);
        await page.GotoAsync(path.StartsWith('/') ? path : $"{SitePages.Case("finn")}/{path}");
        var wrong = new List<string>();
        var stops = 0;
        for (; stops < 400; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Focus?>(Stop) is not { } at) break;
            if (!at.Drawn) wrong.Add($"cannot be seen: {at.Name}");
            if (!at.Later) wrong.Add($"stands before the stop that it follows: {at.Name}");
        }
        Assert.InRange(stops, 8, 399);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task A_refused_form_leads_to_what_is_wrong_and_a_date_is_typed_and_sent_by_enter()
    {
        var page = await site.AsAsync("priya");
        await page.GotoAsync($"{SitePages.Case("finn")}/record-event?kind=family-replied");
        await TabToAsync(page, "Asked-On");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".govuk-error-summary");
        Assert.Contains("govuk-error-summary", await page.EvaluateAsync<string>("document.activeElement.className"), StringComparison.Ordinal);
        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Enter the day on which it happened", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Asked-On", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Contains("Asked-On-error", await page.EvaluateAsync<string>("document.activeElement.closest('fieldset').getAttribute('aria-describedby')"), StringComparison.Ordinal);

        await page.Keyboard.TypeAsync("20");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("11");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2026");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/clocks");
        Assert.Contains("The event is recorded", await page.Locator(".waymark-notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("20 November 2026", await page.GetByRole(AriaRole.Region, new() { Name = "Events of the case" }).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_chosen_split_and_opened_as_a_table_by_keys_alone()
    {
        var page = await site.AsAsync("omar");
        await page.GotoAsync("/insight/explore");
        await TabToAsync(page, "indicator");
        await page.Keyboard.TypeAsync("Children and");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Primary");
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("document.activeElement.type ?? ''") != "submit"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/insight/explore?*by=need*");
        Assert.StartsWith("Children and young people with a plan by primary need", await page.InnerTextAsync("#explored-heading"), StringComparison.Ordinal);
        for (var i = 0; i < 60 && await page.EvaluateAsync<string>("document.activeElement.closest('.waymark-chart__figures')?.tagName ?? ''") != "DETAILS"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Figures: ") }).IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("Figures: ", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label') ?? ''"), StringComparison.Ordinal);
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
        }
        Assert.Fail($"The keyboard does not reach {id}.");
    }

    private sealed record Focus
    {
        public string Name { get; init; } = "";
        public bool Drawn { get; init; }
        public bool Later { get; init; }
    }
}
