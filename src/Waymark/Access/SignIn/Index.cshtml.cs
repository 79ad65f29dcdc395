using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Demo;
using Waymark.Access.Sessions;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Access.SignIn;

/// <summary>Password and one-time code in one form. Whatever is wrong, the answer is the same, so that nobody learns which part was right.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Demonstration demonstration, UserManager<UserAccount> accounts, CompleteSignIn complete, GuessBrake brake) : RoomPage
{
    private const string Wrong = "The name, the password or the code is not right. Check all three and try again";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "next")]
    public string? Next { get; set; }

    public bool OffersCast => demonstration.On;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(UserName), "UserName", "Enter your user name")
            .AddIf(string.IsNullOrEmpty(Password), "Password", "Enter your password")
            .AddIf(string.IsNullOrWhiteSpace(Code), "Code", "Enter the code that your app shows");
        if (!problems.None) return Refused(problems, Page());
        if (!brake.May(UserName!, HttpContext.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            Response.Headers.RetryAfter = "300";
            return Refused(Problems.Of("UserName", "There were too many tries. Wait five minutes and try again"), Page());
        }
        if (await RightAsync() is not { } account) return Refused(Problems.Of("UserName", Wrong), Page());
        var to = await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, "password and code", proved: true), membership: null, stop);
        return LocalRedirect(Url.IsLocalUrl(Next) && to == Door.AccessLinks.Start ? Next! : to);
    }

    private async Task<UserAccount?> RightAsync()
    {
        var account = await accounts.FindByNameAsync(UserName!.Trim());
        if (account?.PasswordHash is null)
        {
            // As much work as for a name that is known, so that the time tells nothing.
            accounts.PasswordHasher.HashPassword(new UserAccount { Name = "", Made = default }, Password!);
            return null;
        }
        var code = Code!.Replace(" ", "", StringComparison.Ordinal);
        var right = await accounts.CheckPasswordAsync(account, Password!);
        var coded = await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);
        if (!right || !coded || account.LastCode == code || account.Disabled is not null) return null;
        account.LastCode = code;
        // Two sign-ins at once with one code: the store takes only the first.
        return (await accounts.UpdateAsync(account)).Succeeded ? account : null;
    }
}
