using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Sessions;
using Waymark.Access.SignIn;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access.Account;

/// <summary>Changes that people make to their own means of signing in; each stands in the trail of every area where they work.</summary>
internal sealed class OwnAccount(DirectoryDb db, UserManager<UserAccount> accounts, DirectoryChange directory, CompleteSignIn complete)
{
    public Task<UserAccount> ReadAsync(SignedIn person, CancellationToken stop) => db.Set<UserAccount>().SingleAsync(a => a.Id == person.Account, stop);

    public async Task<bool> ChangeAsync(UserAccount account, Func<Task<bool>> change, Deed deed, CancellationToken stop) =>
        await directory.RunAsync(change, () => DirectoryChange.About(deed, account, ""), await directory.AreasOfAsync(account.Id, stop), stop);

    /// <summary>Saves what was changed of the account, ends every session and begins a new one here, in the same role and with the same proof.</summary>
    public async Task RenewAsync(HttpContext context, UserAccount account, Deed deed, CancellationToken stop)
    {
        var person = context.Features.Get<SignedIn>()!;
        // A new stamp ends every session that was open.
        await ChangeAsync(account, async () => (await accounts.UpdateSecurityStampAsync(account)).Succeeded, deed, stop);
        await complete.RunAsync(context, account, SessionBook.Device.Of(context, deed.Action) with { Proved = person.Proved }, person.Membership, stop);
    }
}
