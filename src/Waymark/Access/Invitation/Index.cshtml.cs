using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Provider;
using Waymark.Access.SignIn;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Access.Invitation;

/// <summary>The person who was invited sets a password and connects the code app. Used once.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Invitations invitations, UserManager<UserAccount> accounts, CodeApps apps, AccountSetUp setUp, SealedCookies cookies) : RoomPage
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

    /// <summary>For whom the provider vouched a moment ago, without a second factor.</summary>
    public ProviderPerson? Vouched { get; private set; }

    public UserAccount Person { get; private set; } = null!;
    public CodeApps.ShownKey App { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await invitations.FindAsync(Secret, stop) is not { } person) return NotFound();
        Show(person, accounts.GenerateNewAuthenticatorKey());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await invitations.FindAsync(Secret, stop) is not { } person) return NotFound();
        var shown = apps.Read(person, Shown);
        Show(person, shown ?? accounts.GenerateNewAuthenticatorKey());
        // A key that this page did not show to this person.
        if (shown is null) return Refused(Problems.Of("Token", "Scan the picture again: it is a new one"), Page());
        var problems = await CheckAsync(person);
        if (!problems.None) return Refused(problems, Page());
        var code = Token?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (!await setUp.ShowsAsync(person, App.Key, code, stop)) return Refused(Problems.Of("Token", "The code is not right. Enter the one that the app shows now"), Page());
        if (Vouched is { } vouched && await setUp.HasOtherAsync(vouched, person, stop)) return NotFound();
        // Used at the same moment elsewhere.
        if (!await setUp.RunAsync(person, new(Vouched is null ? Password : null, App.Key, code, Vouched), DeedOf("set up account"), stop)) return NotFound();
        SealedCookies.Remove(HttpContext, PendingPerson.Place);
        return Done(AccessLinks.SignInPage, Vouched is null ? "Your password and your app are set. Sign in with the next code that the app shows."
            : $"Your app is set. Sign in with {Provider} and the next code that the app shows.");
    }

    /// <summary>Whoever comes from the provider needs no password.</summary>
    private async Task<Problems> CheckAsync(UserAccount person)
    {
        var problems = new Problems();
        if (Vouched is not null) return problems;
        problems.AddIf(string.IsNullOrEmpty(Password), "Password", "Enter a password of at least 12 characters")
            .AddIf(Password != Again, "Again", "The two passwords must be the same");
        if (string.IsNullOrEmpty(Password)) return problems;
        foreach (var validator in accounts.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(accounts, person, Password)).Errors) problems.Add("Password", error.Description);
        return problems;
    }

    private void Show(UserAccount person, string key)
    {
        if (cookies.Read<PendingPerson>(HttpContext, PendingPerson.Place) is { } waiting && waiting.Invitation == PendingPerson.HashOf(Secret ?? "")) Vouched = waiting.Person;
        (Person, App) = (person, apps.Show(person, key));
    }
}
