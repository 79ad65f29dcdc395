using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.Sessions;

/// <summary>Finds the person behind the key of a session. What was read is trusted for a few seconds, and forgotten at once where this node changed it.</summary>
internal sealed class SignedInPeople(Stores stores, IClock clock, AccessSettings settings)
{
    private const int MostKept = 20_000;
    private static readonly Duration SeenStep = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    public async ValueTask<SignedIn?> FindAsync(string key, CancellationToken stop)
    {
        if (SessionKey.HashOf(key) is not { } hash) return null;
        var now = clock.GetCurrentInstant();
        var name = Convert.ToHexString(hash);
        if (known.TryGetValue(name, out var kept) && now < kept.Until && now >= kept.Read) return kept.Person;
        var forgotten = generation;
        var found = await ReadAsync(hash, now, stop);
        if (known.Count > MostKept) known.Clear();
        // Whoever is not found is asked for again: guesses must not fill the memory.
        if (found is not null && forgotten == generation) known[name] = new Known(found, now, now + settings.Trust);
        return found;
    }

    /// <summary>After a change of roles, accounts or sessions: the next request of everybody reads afresh.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref generation);
        known.Clear();
    }

    private long generation;

    private async Task<SignedIn?> ReadAsync(byte[] hash, Instant now, CancellationToken stop)
    {
        await using var db = stores.Directory();
        var found = await (from s in db.Set<SignInSession>()
                           join a in db.Set<UserAccount>() on s.Account equals a.Id
                           where s.KeyHash == hash && s.Ended == null && a.Disabled == null && a.SecurityStamp == s.Stamp
                           join m in db.Set<Membership>() on new { Id = s.Membership, a = s.Account } equals new { Id = (Guid?)m.Id, a = m.Account } into chosen
                           from m in chosen.DefaultIfEmpty()
                           select new { s.Id, s.Account, s.Made, s.Seen, s.Proved, a.Name, Membership = m }).AsNoTracking().FirstOrDefaultAsync(stop);
        if (found is null || now - found.Made > settings.Longest || now - found.Seen > settings.Idle) return null;
        if (now - found.Seen >= SeenStep)
            await db.Set<SignInSession>().Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Seen, now), stop);
        var visitor = found.Membership is { } held && held.InForce(London.DayOf(now))
            ? new Visitor(found.Account, found.Name, held.Area, held.Role, held.Purpose, held.Organisation, held.Teams) : null;
        return new SignedIn(found.Id, found.Account, found.Name, visitor, visitor is null ? null : found.Membership!.Id, found.Proved);
    }

    private readonly record struct Known(SignedIn Person, Instant Read, Instant Until);
}
