namespace Waymark.Browser;

/// <summary>
/// Every page as the person sees it who works with it: no finding of axe, no sideways scroll, nothing in the console. One class for each width, so
/// that the two run side by side.
/// </summary>
public abstract class EveryPage(SignedInPages people, int width) : IClassFixture<SignedInPages>
{
    [Theory, MemberData(nameof(SitePages.Names), MemberType = typeof(SitePages))]
    public async Task Is_sound(string name)
    {
        var asked = SitePages.All.Single(page => page.Name == name);
        var (page, said) = await people.AsAsync(asked.Person, width);
        await page.GotoAsync(asked.Path);
        if (asked.Follow.Length > 0) await page.Locator(asked.Follow).First.ClickAsync();
        await page.IsSoundAsync(name);
        Assert.Empty(said);
    }
}

/// <inheritdoc cref="EveryPage"/>
public sealed class EveryPageAtDeskWidth(SignedInPages people) : EveryPage(people, 1280);

/// <inheritdoc cref="EveryPage"/>
public sealed class EveryPageAtPhoneWidth(SignedInPages people) : EveryPage(people, 375);
