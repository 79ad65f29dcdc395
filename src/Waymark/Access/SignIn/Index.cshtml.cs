using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Provider;
using Waymark.Access.Sessions;
using Waymark.Core.Common;

namespace Waymark.Access.SignIn;

/// <summary>Password and one-time code in one form. Whatever is wrong, the answer is the same, so that nobody learns which part was right.</summary>
[AllowAnonymous]
internal sealed class IndexModel(SignInOffers offers, Credentials credentials, CompleteSignIn complete) : SlowedPage
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

    public SignInOffers Offers => offers;

    /// <summary>Leads on to the same page by another way.</summary>
    public string With(string way) => LocalAddress.Of(Next) is { } next ? $"{way}?next={Uri.EscapeDataString(next)}" : way;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(UserName), "UserName", "Enter your user name")
            .AddIf(string.IsNullOrEmpty(Password), "Password", "Enter your password")
            .AddIf(string.IsNullOrWhiteSpace(Code), "Code", "Enter the code that your app shows");
        if (!problems.None) return Refused(problems, Page());
        if (Brake.Wait(UserName!, Address) is { } wait) return Slowed(wait, "UserName");
        if (await credentials.WithCodeAsync(UserName!, Password!, Code!, stop) is not { } account) return Refused(Problems.Of("UserName", Wrong), Page());
        var to = await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, Credentials.ByCode), membership: null, stop);
        return LocalRedirect(LocalAddress.Of(Next) is { } next && to == Door.AccessLinks.Start ? next : to);
    }
}
