using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Provider;
using Waymark.Access.RecoveryCodes;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>All by which somebody can sign in. An invitation begins anew: what was there before may be in other hands.</summary>
internal sealed class SignInMeans(DirectoryDb db)
{
    /// <summary>Written with the caller's change.</summary>
    public async Task ForgetAsync(UserAccount account, CancellationToken stop)
    {
        (account.PasswordHash, account.CodeSecret, account.Invitation, account.InvitedUntil) = (null, null, null, null);
        await db.Set<IdentityUserPasskey<AccountId>>().Where(p => p.UserId == account.Id).ExecuteDeleteAsync(stop);
        await db.Set<RecoveryCode>().Where(c => c.Account == account.Id).ExecuteDeleteAsync(stop);
        await db.Set<ProviderLogin>().Where(l => l.Account == account.Id).ExecuteDeleteAsync(stop);
    }
}
