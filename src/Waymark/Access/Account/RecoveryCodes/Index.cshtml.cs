using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.RecoveryCodes;
using Waymark.Core.Access;

namespace Waymark.Access.Account.RecoveryCodes;

/// <summary>Ten codes on paper for the day when the phone is lost.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(RecoveryCodeBook book, PresentVisitor present, OwnAccount own) : FreshPage
{
    public int Left { get; private set; }

    /// <summary>Null until they were made; shown in this answer and never again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Left = await book.LeftAsync(present.Person!.Account, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await own.ReadAsync(present.Person!, stop);
        await own.ChangeAsync(account, async () =>
        {
            Codes = await book.MakeAsync(account.Id, stop);
            return true;
        }, DeedOf("make recovery codes"), stop);
        return Page();
    }
}
