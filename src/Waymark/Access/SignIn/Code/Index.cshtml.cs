using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Access.Provider;
using Waymark.Access.Sessions;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.SignIn.Code;

/// <summary>The second factor of whoever comes from a provider that vouches for the first alone.</summary>
[AllowAnonymous]
internal sealed class IndexModel(DirectoryDb db, SealedCookies cookies, Credentials credentials, CompleteSignIn complete, FailedSignIns failed) : SlowedPage
{
    [BindProperty]
    public string? Token { get; set; }

    public string Provider { get; private set; } = "";

    public IActionResult OnGet() => Waiting() is null ? Redirect(AccessLinks.SignInPage) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Waiting() is not { } waiting) return Redirect(AccessLinks.SignInPage);
        var id = waiting.Id;
        var account = await db.Set<UserAccount>().FirstOrDefaultAsync(a => a.Id == id && a.Disabled == null && a.SecurityStamp == waiting.Stamp, stop);
        if (account is null) return Redirect(AccessLinks.SignInPage);
        if (string.IsNullOrWhiteSpace(Token)) return Refused(Problems.Of("Token", "Enter the code that your app shows"), Page());
        if (Brake.Wait(account.UserName!, Address) is { } wait) return Slowed(wait, "Token");
        var how = $"{waiting.Provider} and code";
        if (!await credentials.TakesCodeAsync(account, Token))
        {
            await failed.RecordAsync(account, how, stop);
            return Refused(Problems.Of("Token", "The code is not right. Enter the one that the app shows now"), Page());
        }
        SealedCookies.Remove(HttpContext, PendingCode.Place);
        var to = await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, how), membership: null, stop);
        return LocalRedirect(LocalAddress.Of(waiting.Next) is { } local && to == AccessLinks.Start ? local : to);
    }

    private PendingCode? Waiting()
    {
        var waiting = cookies.Read<PendingCode>(HttpContext, PendingCode.Place);
        Provider = waiting?.Provider ?? "";
        return waiting;
    }
}
