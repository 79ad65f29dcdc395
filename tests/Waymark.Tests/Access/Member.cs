using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

/// <summary>Somebody who was invited and set up password and app by the page that people use.</summary>
internal sealed record Member(TestSite Site, AccountId Account, string UserName, string Name, string Key)
{
    public const string Password = "kettle lantern orchard 7";

    /// <summary>Steps of the app's clock that the member has used up: each code counts once.</summary>
    private int step;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A code that counts and was not used yet.</summary>
    public string NextCode() => Totp.Of(Key, ++step);

    public static async Task<Member> JoinAsync(TestSite site, string name, Role role = Role.CaseOfficer, AreaCode? area = null)
    {
        var userName = $"{name.Replace(' ', '.').Replace("'", "", StringComparison.Ordinal)}.{Guid.CreateVersion7():N}@council.example";
        var invitation = await InviteAsync(site, userName, name, role, area);
        var address = $"/access/invitation?code={invitation}";
        var browser = site.Visitor();
        var page = await browser.GetAsync(address);
        var key = page.Page.QuerySelector("code")!.TextContent;
        var answer = await browser.SubmitAsync(page, address, ("Password", Password), ("Again", Password), ("Token", Totp.Of(key)));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        await using var scope = site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<UserAccount>>().FindByNameAsync(userName);
        return new Member(site, account!.Id, userName, name, key);
    }

    /// <returns>The secret part of the invitation's address.</returns>
    public static async Task<string> InviteAsync(TestSite site, string userName, string name, Role role = Role.CaseOfficer, AreaCode? area = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (invitation, problems) = await scope.ServiceProvider.GetRequiredService<RoleGrants>().GiveAsync(
            new NewMember { Area = area ?? StoreEngines.NorthYorkshire, Name = name, UserName = userName, Role = role }, DeedOf(site), Stop);
        Assert.True(problems.None);
        return invitation!;
    }

    public async Task<TestBrowser.Answer> TryAsync(TestBrowser browser, string password, string code) =>
        await browser.SubmitAsync("/access/sign-in", ("UserName", UserName), ("Password", password), ("Code", code));

    /// <summary>Signed in with password and code.</summary>
    public async Task<TestBrowser> SignInAsync()
    {
        var browser = Site.Visitor();
        Assert.Equal("/", (await TryAsync(browser, Password, NextCode())).Location);
        return browser;
    }

    private static Deed DeedOf(TestSite site)
    {
        var now = site.Clock.GetCurrentInstant();
        return new Deed(new Actor("test", "Jo Firth", "Administrator", "Test"), now, now.InUtc().Date, "give role");
    }
}
