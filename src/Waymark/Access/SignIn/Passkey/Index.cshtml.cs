using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Passkeys;
using Waymark.Access.Provider;
using Waymark.Access.Sessions;
using Waymark.Core.Common;

namespace Waymark.Access.SignIn.Passkey;

/// <summary>A passkey proves device and person at once: no password, no code.</summary>
[AllowAnonymous]
internal sealed class IndexModel(PasskeyBook book, CompleteSignIn complete, FailedSignIns failed) : SlowedPage
{
    public const string Method = "passkey";

    [BindProperty(SupportsGet = true, Name = "next")]
    public string? Next { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop) =>
        Content(await book.AskSignInAsync(HttpContext, stop), "application/json");

    public async Task<IActionResult> OnPostAsync(Guid challenge, string? credential, CancellationToken stop)
    {
        if (Brake.Wait(Address) is { } wait) return Slowed(wait, "");
        var answer = new PasskeyBook.Answer(challenge, credential ?? "");
        if (await book.SignInAsync(answer, HttpContext, stop) is not { } account)
        {
            if (await book.NamedAsync(answer) is { } named) await failed.RecordAsync(named, Method, stop);
            return Refused(Problems.Of("", "This passkey was not accepted. Try again, or sign in with your password and code"), Page());
        }
        var to = await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, Method), membership: null, stop);
        return LocalRedirect(LocalAddress.Of(Next) is { } next && to == AccessLinks.Start ? next : to);
    }
}
