using Microsoft.EntityFrameworkCore;
using Waymark.Access.Gate;
using Waymark.Shell.Data;

namespace Waymark.Access.Provider;

/// <summary>Finds the account of a person for whom the provider vouches: by issuer and subject, or by an invitation that they hold. No account is made, and no e-mail address counts.</summary>
internal sealed class ProviderSignIn(DirectoryDb db, Invitations invitations, AccountSetUp setUp, PresentVisitor present)
{
    public Task<UserAccount?> FindAsync(ProviderPerson person, CancellationToken stop) => (
        from login in db.Set<ProviderLogin>()
        join account in db.Set<UserAccount>() on login.Account equals account.Id
        where login.Issuer == person.Issuer && login.Subject == person.Subject && account.Disabled == null
        select account).FirstOrDefaultAsync(stop);

    /// <returns>The account that the invitation is for; null where it does not count, or the person has another account already.</returns>
    public async Task<UserAccount?> InvitedAsync(string secret, ProviderPerson person, CancellationToken stop) =>
        await invitations.FindAsync(secret, stop) is { } account && !await setUp.HasOtherAsync(person, account, stop) ? account : null;

    /// <summary>Uses the invitation up: from now on the account is opened by this person of the provider.</summary>
    /// <returns>False where the invitation was used at the same moment elsewhere.</returns>
    public Task<bool> AcceptAsync(UserAccount account, ProviderPerson person, CancellationToken stop) =>
        setUp.RunAsync(account, new(Password: null, Key: null, Code: null, person), present.Deed("set up account"), stop);
}
