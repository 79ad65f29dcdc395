using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Rewrites;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Rewrites;

/// <summary>
/// Releases the sums of "I had to rewrite this" with the figures of the area, every few weeks and held against what left earlier (decision 6). Where nothing has changed, or what
/// changed cannot be protected, nothing leaves: the last release stands.
/// </summary>
internal sealed class RewriteReleases(Stores stores, IClock clock) : ILakeFollower
{
    public async Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var db = stores.Casework(area);
        try
        {
            await MakeAsync(db, new Deed(Actor.Program("rewrites"), clock.GetCurrentInstant(), today, "release sums of rewrites"), stop);
        }
        catch (DbUpdateException)
        {
            // Another node released it at this very moment.
        }
    }

    /// <returns>False where nothing left.</returns>
    public static async Task<bool> MakeAsync(WaymarkDb db, Deed deed, CancellationToken stop)
    {
        var earlier = await db.Set<RewriteRelease>().OrderByDescending(r => r.Number).Take(RewriteCounts.Memory(deed.Today)).ToListAsync(stop);
        if (earlier is [var last, ..] && deed.Today < RewriteCounts.NextAfter(last.On)) return false;
        var counts = await CountAsync(db, stop);
        if (counts.Parts.Count == 0) return false;
        var number = earlier is [var before, ..] ? before.Number + 1 : 1;
        var table = counts.Safe(number, deed.Today, [.. earlier.SelectMany(r => r.Read())]);
        if (table.Exposed.Count > 0 || IsSame(earlier, table)) return false;
        db.Add(new RewriteRelease { Number = number, On = deed.Today, Cells = RewriteRelease.Write(table.Released) });
        await db.SaveAsync(deed.As(deed.Action, $"release:{number}"), stop);
        return true;
    }

    /// <summary>Two queries.</summary>
    public static async Task<RewriteCounts> CountAsync(WaymarkDb db, CancellationToken stop)
    {
        var used = await (from of in db.Set<Recommendation>()
                          from row in db.Set<PlanRow>().Where(r => r.Id == of.Item)
                          join advice in db.Set<AdviceRequest>() on of.Advice equals advice.Id
                          group of by new { row.Section, advice.Kind } into all
                          select new { all.Key.Section, all.Key.Kind, Count = all.Count() }).ToListAsync(stop);
        var again = await db.Set<RowRewrite>().GroupBy(r => new { r.Section, Kind = r.AdviceKind }).Select(all => new { all.Key.Section, all.Key.Kind, Count = all.Count() }).ToListAsync(stop);
        var counts = used.ToDictionary(u => (u.Section, u.Kind), u => (Again: 0, Of: u.Count));
        // A row that was taken out since keeps what was said of it.
        foreach (var one in again) counts[(one.Section, one.Kind)] = (one.Count, Math.Max(one.Count, counts.GetValueOrDefault((one.Section, one.Kind)).Of));
        return new(counts);
    }

    private static bool IsSame(List<RewriteRelease> earlier, Core.Insight.Disclosure.SafeTable now)
    {
        if (earlier is not [var last, ..]) return false;
        var before = last.Read().Select(c => (c.True.At[1], c.True.At[2], c.True.Count, c.True.Of)).ToHashSet();
        return before.SetEquals(now.Released.Select(c => (c.True.At[1], c.True.At[2], c.True.Count, c.True.Of)));
    }
}
