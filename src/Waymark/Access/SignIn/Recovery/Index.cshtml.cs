using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.RecoveryCodes;
using Waymark.Access.Sessions;
using Waymark.Core.Common;

namespace Waymark.Access.SignIn.Recovery;

/// <summary>For whoever cannot use the app: password and a code on paper. Sessions elsewhere end, for the phone may be in other hands.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Credentials credentials, CompleteSignIn complete, SessionBook sessions, RecoveryCodeBook codes) : SlowedPage
{
    private const string Wrong = "The name, the password or the code is not right, or the code was used before. Check all three and try again";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(UserName), "UserName", "Enter your user name")
            .AddIf(string.IsNullOrEmpty(Password), "Password", "Enter your password")
            .AddIf(string.IsNullOrWhiteSpace(Code), "Code", "Enter a recovery code");
        if (!problems.None) return Refused(problems, Page());
        if (Brake.Wait(UserName!, Address) is { } wait) return Slowed(wait, "UserName");
        if (await credentials.WithRecoveryCodeAsync(UserName!, Password!, Code!, stop) is not { } account) return Refused(Problems.Of("UserName", Wrong), Page());
        await sessions.EndAllAsync(account.Id, keep: null, stop);
        await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, Credentials.ByRecoveryCode), membership: null, stop);
        return Done(AccessLinks.App, $"You are signed in. You have {await codes.LeftAsync(account.Id, stop)} recovery codes left. Connect an app again, so that you need no further one.");
    }
}
