using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Waymark.Access.Account;
using Waymark.Access.Door;
using Waymark.Access.SignIn;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Access.Invitation;

/// <summary>The person who was invited sets a password and connects the code app. Used once.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Invitations invitations, UserManager<UserAccount> accounts, IDataProtectionProvider protection, OwnAccount own, SignInMeans means) : RoomPage
{
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

    /// <summary>Name of the provider whose sign-in may be used in place of password and app, or null.</summary>
    public string? Provider => HttpContext.RequestServices.GetRequiredService<SignInOffers>().Provider;

    public string ByProvider => $"{AccessLinks.ProviderStart}?code={Uri.EscapeDataString(Secret ?? "")}";

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
        if (await invitations.FindAsync(Secret, stop) is not { } person) return NotFound();
        var shown = KeyOf(person);
        Show(person, shown ?? accounts.GenerateNewAuthenticatorKey());
        // A key that this page did not show to this person.
        if (shown is null) return Refused(Problems.Of("Token", "Scan the picture again: it is a new one"), Page());
        var problems = new Problems()
            .AddIf(string.IsNullOrEmpty(Password), "Password", "Enter a password of at least 12 characters")
            .AddIf(Password != Again, "Again", "The two passwords must be the same");
        if (!string.IsNullOrEmpty(Password))
            foreach (var validator in accounts.PasswordValidators)
                foreach (var error in (await validator.ValidateAsync(accounts, person, Password)).Errors) problems.Add("Password", error.Description);
        if (!problems.None) return Refused(problems, Page());
        var code = Token?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        await SetKeyAsync(person, stop);
        if (!await accounts.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code))
            return Refused(Problems.Of("Token", "The code is not right. Enter the one that the app shows now"), Page());
        await own.ChangeAsync(person, async () =>
        {
            await means.ForgetAsync(person, stop);
            await SetKeyAsync(person, stop);
            person.PasswordHash = accounts.PasswordHasher.HashPassword(person, Password!);
            // The code that proved the app opens no sign-in as well.
            person.TakeCode(code);
            // A new stamp ends every session that was open.
            return (await accounts.UpdateSecurityStampAsync(person)).Succeeded;
        }, DeedOf("set up account"), stop);
        return Done(AccessLinks.SignInPage, "Your password and your app are set. Sign in with the next code that the app shows.");
    }

    private Task SetKeyAsync(UserAccount person, CancellationToken stop) => ((IUserAuthenticatorKeyStore<UserAccount>)HttpContext.RequestServices
        .GetRequiredService<IUserStore<UserAccount>>()).SetAuthenticatorKeyAsync(person, Key, stop);

    private IDataProtector ProtectorOf(UserAccount person) => protection.CreateProtector("Waymark.Access.Invitation", person.Id.ToString());

    private string? KeyOf(UserAccount person)
    {
        try
        {
            return Shown is null ? null : ProtectorOf(person).Unprotect(Shown);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Show(UserAccount person, string key)
    {
        (Person, Key, Shown) = (person, key, ProtectorOf(person).Protect(key));
        ModelState.Remove(nameof(Shown));
        var address = $"otpauth://totp/Waymark:{Uri.EscapeDataString(person.UserName!)}?secret={key}&issuer=Waymark&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        Picture = $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(5))}";
    }
}
