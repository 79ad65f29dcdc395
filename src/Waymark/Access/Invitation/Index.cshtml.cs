using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Access.Invitation;

/// <summary>The person who was invited sets a password and connects the code app. Used once.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Invitations invitations, UserManager<UserAccount> accounts, IDataProtectionProvider protection) : RoomPage
{
    private readonly IDataProtector protector = protection.CreateProtector("Waymark.Access.Invitation");

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public string? Token { get; set; }

    public UserAccount Person { get; private set; } = null!;
    public string Key { get; private set; } = "";

    /// <summary>The key as a picture for the app, inside the page itself.</summary>
    public string Picture { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await invitations.FindAsync(Secret, stop) is not { } person) return NotFound();
        Show(person, accounts.GenerateNewAuthenticatorKey());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await invitations.FindAsync(Secret, stop) is not { } person || Shown is null) return NotFound();
        Show(person, protector.Unprotect(Shown));
        var problems = new Problems()
            .AddIf(string.IsNullOrEmpty(Password), "Password", "Enter a password of at least 12 characters")
            .AddIf(Password != Again, "Again", "The two passwords must be the same");
        if (!string.IsNullOrEmpty(Password))
            foreach (var validator in accounts.PasswordValidators)
                foreach (var error in (await validator.ValidateAsync(accounts, person, Password)).Errors) problems.Add("Password", error.Description);
        if (!problems.None) return Refused(problems, Page());
        await accounts.ResetAuthenticatorKeyAsync(person);
        await ((IUserAuthenticatorKeyStore<UserAccount>)HttpContext.RequestServices.GetRequiredService<IUserStore<UserAccount>>()).SetAuthenticatorKeyAsync(person, Key, stop);
        if (!await accounts.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, Token?.Replace(" ", "", StringComparison.Ordinal) ?? ""))
            return Refused(Problems.Of("Token", "The code is not right. Enter the one that the app shows now"), Page());
        person.PasswordHash = accounts.PasswordHasher.HashPassword(person, Password!);
        (person.Invitation, person.InvitedUntil) = (null, null);
        // A new stamp ends every session that was open.
        await accounts.UpdateSecurityStampAsync(person);
        return Done(AccessLinks.SignInPage, "Your password and your app are set. Sign in with the next code that the app shows.");
    }

    private void Show(UserAccount person, string key)
    {
        (Person, Key, Shown) = (person, key, protector.Protect(key));
        var address = $"otpauth://totp/Waymark:{Uri.EscapeDataString(person.UserName!)}?secret={key}&issuer=Waymark&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        Picture = $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(5))}";
    }
}
