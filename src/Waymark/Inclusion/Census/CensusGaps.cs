using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Areas;
using Waymark.Core.Inclusion.Census;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census;

/// <summary>Takes the differences of censuses and registers from the lake into the casework after each refresh, where they are settled. What was settled is open again once its figures change.</summary>
internal sealed class CensusGaps(IServiceScopeFactory scopes, Stores stores, ILakes lakes, IClock clock) : ILakeFollower
{
    public async Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Areas.Door.CurrentArea>().Choose(area);
        await using var db = stores.Casework(area);
        await RunAsync(db, scope.ServiceProvider.GetRequiredService<IChildren>(), area, new Deed(Actor.Program("census"), clock.GetCurrentInstant(), today, "compare censuses with registers"), stop);
    }

    /// <returns>How many differ now.</returns>
    public async Task<int> RunAsync(WaymarkDb db, IChildren children, AreaCode area, Deed deed, CancellationToken stop)
    {
        var found = await FoundAsync(area, stop);
        var before = await db.Set<CensusGap>().AsNoTracking().ToDictionaryAsync(g => g.Key, stop);
        if (found.Count == 0 && before.Count == 0) return 0;
        var pseudonyms = lakes.PseudonymsOf(area);
        var (now, changed) = (0, new List<CensusGap>());
        await foreach (var child in children.Ids(db, Reach.WholeArea).AsAsyncEnumerable().WithCancellation(stop))
            foreach (var gap in found[pseudonyms.Of(child.Value)].Select(gap => gap with { Child = child }))
            {
                now++;
                if (before.Remove(gap.Key, out var known) && known with { Settlement = null } == gap) continue;
                if (known is not null) before[gap.Key] = known;
                changed.Add(gap);
            }
        await WriteAsync(db, [.. before.Values], changed, deed, stop);
        return now;
    }

    /// <summary>Writes what has changed; where nothing has, nothing goes to the trail.</summary>
    private static async Task WriteAsync(WaymarkDb db, IReadOnlyList<CensusGap> gone, IReadOnlyList<CensusGap> changed, Deed deed, CancellationToken stop)
    {
        if (gone.Count + changed.Count == 0) return;
        await using var both = await db.Database.BeginTransactionAsync(stop);
        // The same figures as when it was settled, for example after registers were away for a day.
        var settled = (await db.Set<CensusSettlement>().AsNoTracking().Where(s => s.TakenBackAt == null).ToListAsync(stop)).ToLookup(s => (s.Child, s.Urn, s.Year, s.Term));
        foreach (var gap in changed) gap.Settlement = settled[gap.Key].Where(s => s.Figures == gap.Sides.Text).MaxBy(s => s.RecordedAt)?.Id;
        db.RemoveRange(gone);
        await db.SaveInBulkAsync(stop);
        await db.InsertAsync(changed, stop);
        await db.SaveAsync(deed with { Subject = $"census:{changed.Count} new, {gone.Count} gone" }, stop);
        await both.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task<ILookup<long, CensusGap>> FoundAsync(AreaCode area, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        var rows = await lake.AskAsync(LakeStatement.Of("Inclusion/Census/census-gaps.sql"), [], row => (Pupil: row.GetInt64(0), Gap: Read(row)), stop).ToListAsync(stop);
        return rows.ToLookup(row => row.Pupil, row => row.Gap);
    }

    private static CensusGap Read(DbDataReader row)
    {
        int? Number(int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
        var (differs, sides) = (row.GetString(4), new CensusSides(CensusGap.SideOf(Number(5), Number(6), Number(7)), CensusGap.SideOf(Number(8), Number(9), Number(10))));
        return new()
        {
            Child = default, Urn = row.GetInt32(1).ToString(CultureInfo.InvariantCulture), Year = row.GetInt32(2), Term = row.GetString(3), Differs = differs, Sessions = sides.Sessions(differs),
            CensusPossible = Number(5), CensusAuthorised = Number(6), CensusUnauthorised = Number(7), RegisterPossible = Number(8), RegisterAuthorised = Number(9), RegisterUnauthorised = Number(10),
        };
    }
}
