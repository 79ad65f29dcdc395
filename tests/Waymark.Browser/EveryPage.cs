namespace Waymark.Browser;

/// <summary>
/// Every page as the person sees it who works with it, at desk and at phone width: no finding of axe, no sideways scroll, nothing in the console.
/// One class for each half of the pages, so that the two run side by side.
/// </summary>
public abstract class EveryPage(SignedInPages people) : IClassFixture<SignedInPages>
{
    protected async Task IsSoundAsync(string name)
    {
        var asked = SitePages.All.Single(page => page.Name == name);
        var (page, said) = await people.AsAsync(asked.Person, 1280);
        await page.GotoAsync(asked.Path);
        if (asked.Follow.Length > 0) await page.Locator(asked.Follow).First.ClickAsync();
        await page.IsSoundAtBothWidthsAsync(name);
        Assert.Empty(said);
    }
}

/// <inheritdoc cref="EveryPage"/>
public sealed class EveryPageOfLeaders(SignedInPages people) : EveryPage(people)
{
    [Theory, MemberData(nameof(SitePages.OfLeaders), MemberType = typeof(SitePages))]
    public Task Is_sound(string name) => IsSoundAsync(name);
}

/// <inheritdoc cref="EveryPage"/>
public sealed class EveryPageOfOthers(SignedInPages people) : EveryPage(people)
{
    [Theory, MemberData(nameof(SitePages.OfOthers), MemberType = typeof(SitePages))]
    public Task Is_sound(string name) => IsSoundAsync(name);
}
