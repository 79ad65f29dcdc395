using Microsoft.Playwright;
using Waymark.Shell.Demo;

namespace Waymark.Browser;

/// <summary>Signs in as somebody of the cast, by the page that a person uses.</summary>
internal static class SignedIn
{
    public static async Task<IPage> AsAsync(this DemoSite site, string key, int width = 1280, bool scripts = true)
    {
        var page = await (await site.VisitorAsync(width, scripts)).NewPageAsync();
        await page.GotoAsync("/access/sign-in/cast");
        await page.Locator($"button[value='{DemoScene.IdOf($"membership {key} 815")}']").ClickAsync();
        return page;
    }
}
