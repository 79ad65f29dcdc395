using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.RecoveryCodes;

/// <summary>Makes and uses up recovery codes: ten at a time, shown once, each for one sign-in.</summary>
internal sealed class RecoveryCodeBook(DirectoryDb db, IClock clock)
{
    public const int Count = 10;
    private const int Length = 16;

    /// <summary>Without those that look alike on paper (0 and O, 1 and I and L).</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Ten new codes; those from before count for nothing. They are written with the caller's change.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(AccountId account, CancellationToken stop)
    {
        await db.Set<RecoveryCode>().Where(c => c.Account == account).ExecuteDeleteAsync(stop);
        var now = clock.GetCurrentInstant();
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        foreach (var code in codes) db.Add(new RecoveryCode { Id = NewId.Next(now), Account = account, Hash = HashOf(code), Made = now });
        await db.SaveChangesAsync(stop);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(four => new string(four))))];
    }

    /// <summary>Uses a code up. False where there is none such, or where it was used before; of two at once only one is true.</summary>
    public async Task<bool> UseAsync(AccountId account, string code, CancellationToken stop)
    {
        var hash = HashOf(code);
        var now = clock.GetCurrentInstant();
        return await db.Set<RecoveryCode>().Where(c => c.Account == account && c.Hash == hash && c.Used == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Used, now), stop) == 1;
    }

    public Task<int> LeftAsync(AccountId account, CancellationToken stop) =>
        db.Set<RecoveryCode>().CountAsync(c => c.Account == account && c.Used == null, stop);

    /// <summary>However it was typed: small letters, blanks and hyphens make no difference.</summary>
    private static byte[] HashOf(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(code.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)));
}
