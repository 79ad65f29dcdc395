using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Who covers for whom, asked at every request of an officer: trusted for a few seconds like the person's own role, and forgotten at once where this node changed it.</summary>
internal sealed class KnownCovers(Stores stores, IClock clock, AccessSettings settings)
{
    private readonly ConcurrentDictionary<AreaCode, Known> known = new();

    public async ValueTask<IReadOnlyList<CoveredColleague>> OfAsync(AreaCode area, AccountId by, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var today = London.DayOf(now);
        if (!known.TryGetValue(area, out var kept) || now >= kept.Until || now < kept.Read || today != kept.Day)
            known[area] = kept = new(await ReadAsync(area, today, stop), now, now + settings.Trust, today);
        return [.. kept.Periods.Where(p => p.By == by).Select(p => new CoveredColleague(p.Away, p.AwayName, p.To))];
    }

    public void Forget(AreaCode area) => known.TryRemove(area, out _);

    private async Task<List<Cover>> ReadAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var db = stores.Casework(area);
        return await db.Set<Cover>().AsNoTracking().Where(c => c.EndedAt == null && c.From <= today && c.To >= today).ToListAsync(stop);
    }

    private sealed record Known(IReadOnlyList<Cover> Periods, Instant Read, Instant Until, LocalDate Day);
}
