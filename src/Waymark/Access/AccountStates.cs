using Microsoft.AspNetCore.Identity;
using Waymark.Access.Sessions;
using Waymark.Shell.Trail;

namespace Waymark.Access;

/// <summary>Closes an account, opens it again, invites its person anew. Each stands in the trail of every area where the person holds a role.</summary>
internal sealed class AccountStates(DirectoryChange directory, SessionBook sessions, Invitations invitations, UserManager<UserAccount> accounts)
{
    /// <summary>From now on the account opens nothing: every session and an open invitation end with it.</summary>
    public async Task DisableAsync(UserAccount account, string reason, Deed deed, CancellationToken stop) => await directory.RunAsync(async () =>
    {
        (account.Disabled, account.Invitation, account.InvitedUntil) = (deed.Now, null, null);
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, keep: null, stop);
        return true;
    }, () => DirectoryChange.About(deed.As("disable account"), account, "", reason), await directory.AreasOfAsync(account.Id, stop), stop);

    public async Task EnableAsync(UserAccount account, string reason, Deed deed, CancellationToken stop) => await directory.RunAsync(() =>
    {
        account.Disabled = null;
        return Task.FromResult(true);
    }, () => DirectoryChange.About(deed.As("enable account"), account, "", reason), await directory.AreasOfAsync(account.Id, stop), stop);

    /// <returns>The secret part of the invitation's address.</returns>
    public async Task<string> InviteAsync(UserAccount account, Deed deed, CancellationToken stop)
    {
        var secret = "";
        await directory.RunAsync(async () =>
        {
            secret = await invitations.MakeAsync(account);
            return true;
        }, () => DirectoryChange.About(deed.As("invite again"), account, ""), await directory.AreasOfAsync(account.Id, stop), stop);
        return secret;
    }
}
