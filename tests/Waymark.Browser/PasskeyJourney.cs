using Microsoft.Playwright;
using Waymark.Shell.Demo;

namespace Waymark.Browser;

/// <summary>A passkey in a real Chromium, whose virtual authenticator stands for finger and face.</summary>
public sealed class PasskeyJourney(DemoSite site)
{
    /// <summary>WebAuthn knows no addresses in numbers.</summary>
    private string Local(string path) => site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + path;

    [Fact]
    public async Task Somebody_adds_a_passkey_signs_out_signs_in_with_it_and_removes_it()
    {
        var page = await SignedInAsync(scripts: true);
        await AuthenticatorAsync(page);
        await page.GotoAsync(Local("/access/account/passkeys"));
        await page.GetByLabel("Name").FillAsync("Work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.WaitForSelectorAsync(".waymark-notice");
        Assert.Contains("The passkey Work laptop is added", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.IsSoundAtBothWidthsAsync("passkeys");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/access/sign-in");
        await page.IsSoundAtBothWidthsAsync("sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.IsSoundAtBothWidthsAsync("sign-in-passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/plans/today");
        Assert.Contains("Priya Nair", await page.InnerTextAsync("header"), StringComparison.Ordinal);

        await page.GotoAsync(Local("/access/account/passkeys"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove Work laptop" }).ClickAsync();
        await page.IsSoundAtBothWidthsAsync("passkey-remove");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        Assert.Contains("You have no passkey yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_refuses_leaves_a_plain_sentence_and_the_page_as_it_was()
    {
        var page = await SignedInAsync(scripts: true);
        await AuthenticatorAsync(page, verifies: false);
        await page.GotoAsync(Local("/access/account/passkeys"));
        await page.GetByLabel("Name").FillAsync("Work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("No passkey was used. Try again").WaitForAsync();
        Assert.Contains("You have no passkey yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_pages_say_what_is_missing_and_lead_to_the_other_way()
    {
        var page = await SignedInAsync(scripts: false);
        await page.GotoAsync(Local("/access/account/passkeys"));
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).IsVisibleAsync());
        Assert.True(await page.GetByText("This needs a browser that knows passkeys").IsVisibleAsync());
        await page.GotoAsync(Local("/access/sign-in/passkey"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your password and code" }).ClickAsync();
        Assert.True(await page.GetByLabel("Password").IsVisibleAsync());
    }

    private async Task<IPage> SignedInAsync(bool scripts)
    {
        var page = await (await site.VisitorAsync(scripts: scripts)).NewPageAsync();
        await page.GotoAsync(Local("/access/sign-in/cast"));
        await page.Locator($"button[value='{DemoScene.IdOf("membership priya 815")}']").ClickAsync();
        return page;
    }

    private static async Task AuthenticatorAsync(IPage page, bool verifies = true)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = verifies, automaticPresenceSimulation = true },
        });
    }
}
