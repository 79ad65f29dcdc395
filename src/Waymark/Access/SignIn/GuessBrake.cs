using System.Collections.Concurrent;
using NodaTime;

namespace Waymark.Access.SignIn;

/// <summary>Slows guessing: at most ten tries in five minutes for one account and thirty from one address. Slowed, never locked for good.</summary>
internal sealed class GuessBrake(IClock clock)
{
    private const int OfAccount = 10;
    private const int OfAddress = 30;
    private static readonly Duration Window = Duration.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Queue<Instant>> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try; false where there were too many, for a name that is known or not alike.</summary>
    public bool May(string account, string address) =>
        Counted($"address {address}", OfAddress) && Counted($"account {account.ToUpperInvariant()}", OfAccount);

    private void DropOld(Instant now)
    {
        foreach (var (key, seen) in tries)
            lock (seen)
                if (!seen.TryPeek(out var oldest) || now - oldest > Window) tries.TryRemove(key, out _);
    }

    private bool Counted(string key, int most)
    {
        var now = clock.GetCurrentInstant();
        if (tries.Count > 50_000) DropOld(now);
        var seen = tries.GetOrAdd(key, _ => new Queue<Instant>());
        lock (seen)
        {
            while (seen.TryPeek(out var oldest) && now - oldest > Window) seen.Dequeue();
            if (seen.Count >= most) return false;
            seen.Enqueue(now);
            return true;
        }
    }
}
