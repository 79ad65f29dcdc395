using System.Collections.Concurrent;
using NodaTime;

namespace Waymark.Access.Limits;

/// <summary>Slows guessing: at most ten tries in five minutes for one account and thirty from one address. Slowed, never locked for good.</summary>
internal sealed class GuessBrake(IClock clock, AccessSettings settings)
{
    private static readonly Duration Window = Duration.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Queue<Instant>> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try, for a name that is known or not alike.</summary>
    /// <returns>How long to wait where there were too many; null where the try may go on.</returns>
    public Duration? Wait(string account, string address) =>
        Wait(address) ?? Counted($"account {account.Trim().ToUpperInvariant()}", settings.Limits.TriesOfAccount);

    /// <summary>Counts a try that names no account.</summary>
    public Duration? Wait(string address) => Counted($"address {address}", settings.Limits.TriesOfAddress);

    private void DropOld(Instant now)
    {
        foreach (var (key, seen) in tries)
            lock (seen)
                if (!seen.TryPeek(out var oldest) || now - oldest > Window) tries.TryRemove(key, out _);
    }

    private Duration? Counted(string key, int most)
    {
        var now = clock.GetCurrentInstant();
        if (tries.Count > 50_000) DropOld(now);
        var seen = tries.GetOrAdd(key, _ => new Queue<Instant>());
        lock (seen)
        {
            while (seen.TryPeek(out var oldest) && now - oldest >= Window) seen.Dequeue();
            if (seen.Count >= most) return Window - (now - seen.Peek());
            seen.Enqueue(now);
            return null;
        }
    }
}
