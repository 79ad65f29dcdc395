using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>One-time invitations. The store keeps only a hash; an invitation lasts seven days and is used once.</summary>
internal sealed class Invitations(DirectoryDb db, UserManager<UserAccount> accounts, IClock clock)
{
    private static readonly Duration Lasts = Duration.FromDays(7);

    /// <summary>A new invitation: the old password, code app and sessions count for nothing once it is used.</summary>
    public async Task<string> MakeAsync(UserAccount account)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (account.Invitation, account.InvitedUntil) = (HashOf(secret), clock.GetCurrentInstant() + Lasts);
        await accounts.UpdateAsync(account);
        return secret;
    }

    public async Task<UserAccount?> FindAsync(string? secret, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(secret)) return null;
        var hash = HashOf(secret);
        var found = await db.Set<UserAccount>().FirstOrDefaultAsync(a => a.Invitation == hash, stop);
        return found?.InvitedUntil >= clock.GetCurrentInstant() && found.Disabled is null ? found : null;
    }

    /// <summary>Another area's administrator must not get hold of an account that works elsewhere too.</summary>
    public Task<bool> WorksElsewhereAsync(AccountId account, AreaCode area, CancellationToken stop) =>
        db.Set<Membership>().AnyAsync(m => m.Account == account && m.Area != area, stop);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
