using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Core.Access;

namespace Waymark.Access.Account.Passkeys.Remove;

/// <summary>Asks once more, then removes one of one's own passkeys.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(UserManager<UserAccount> accounts, PresentVisitor present, OwnAccount own) : FreshPage
{
    [BindProperty(SupportsGet = true, Name = "passkey")]
    public string? Passkey { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not var (account, passkey)) return NotFound();
        await own.ChangeAsync(account, async () => (await accounts.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded, DeedOf("remove passkey"), stop);
        return Done(AccessLinks.Passkeys, $"The passkey {Name} is removed.");
    }

    private async Task<(UserAccount Account, UserPasskeyInfo Passkey)?> FindAsync(CancellationToken stop)
    {
        var account = await own.ReadAsync(present.Person!, stop);
        if (Passkey is null || !Base64Url.IsValid(Passkey)) return null;
        if (await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(Passkey)) is not { } passkey) return null;
        Name = passkey.Name ?? "Passkey";
        return (account, passkey);
    }
}
