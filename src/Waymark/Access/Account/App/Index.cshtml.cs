using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Access.Account.App;

/// <summary>Another app in place of the one that was connected, for a new phone or after a recovery code.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(CodeApps apps, UserManager<UserAccount> accounts, AccountSetUp setUp, OwnAccount own, PresentVisitor present) : FreshPage
{
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public string? Token { get; set; }

    public CodeApps.ShownKey App { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) =>
        App = apps.Show(await own.ReadAsync(present.Person!, stop), accounts.GenerateNewAuthenticatorKey());

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await own.ReadAsync(present.Person!, stop);
        var shown = apps.Read(account, Shown);
        App = apps.Show(account, shown ?? accounts.GenerateNewAuthenticatorKey());
        if (shown is null) return Refused(Problems.Of("Token", "Scan the picture again: it is a new one"), Page());
        var code = Token?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (!await setUp.ShowsAsync(account, shown, code, stop)) return Refused(Problems.Of("Token", "The code is not right. Enter the one that the app shows now"), Page());
        account.TakeCode(code);
        await own.RenewAsync(HttpContext, account, DeedOf("connect app"), stop);
        return Done(AccessLinks.Account, "The app is connected. Its codes count from now on, and no other's.");
    }
}
