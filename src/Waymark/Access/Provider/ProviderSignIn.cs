using Microsoft.EntityFrameworkCore;
using Waymark.Access.Account;
using Waymark.Access.Gate;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.Provider;

/// <summary>Finds the account of a person for whom the provider vouches: by issuer and subject, or by an invitation that they hold. No account is made, and no e-mail address counts.</summary>
internal sealed class ProviderSignIn(DirectoryDb db, Invitations invitations, SignInMeans means, OwnAccount own, PresentVisitor present)
{
    public Task<UserAccount?> FindAsync(ProviderPerson person, CancellationToken stop) => (
        from login in db.Set<ProviderLogin>()
        join account in db.Set<UserAccount>() on login.Account equals account.Id
        where login.Issuer == person.Issuer && login.Subject == person.Subject && account.Disabled == null
        select account).FirstOrDefaultAsync(stop);

    /// <summary>Uses the invitation up: from now on the account is opened by this person of the provider, and by nothing from before.</summary>
    /// <returns>Null where the invitation does not count, or the person has an account already.</returns>
    public async Task<UserAccount?> AcceptAsync(string secret, ProviderPerson person, CancellationToken stop)
    {
        if (await invitations.FindAsync(secret, stop) is not { } account) return null;
        if (await db.Set<ProviderLogin>().AnyAsync(l => l.Issuer == person.Issuer && l.Subject == person.Subject && l.Account != account.Id, stop)) return null;
        var deed = present.Deed("set up account");
        await own.ChangeAsync(account, async () =>
        {
            await means.ForgetAsync(account, stop);
            account.SecurityStamp = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
            db.Add(new ProviderLogin { Id = NewId.Next(deed.Now), Account = account.Id, Issuer = person.Issuer, Subject = person.Subject, Made = deed.Now });
            return true;
        }, deed, stop);
        return account;
    }
}
