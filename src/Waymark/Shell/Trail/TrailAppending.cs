using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Shell.Trail;

/// <summary>Adds entries to the end of the chain, inside the transaction of the caller.</summary>
internal static class TrailAppending
{
    public static async Task AppendToTrailAsync(this WaymarkDb db, IReadOnlyList<TrailEntry> entries, CancellationToken stop)
    {
        await db.LockTrailAsync(stop);
        var last = await db.Set<TrailEntry>().OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.Hash }).FirstOrDefaultAsync(stop);
        var seq = last?.Seq ?? 0;
        var hash = last?.Hash ?? HashChain.Root.ToArray();
        foreach (var entry in entries)
        {
            entry.Chain(++seq, hash);
            hash = entry.Hash;
            db.Add(entry);
        }
        await db.SaveChangesAsync(stop);
        foreach (var entry in entries) db.Entry(entry).State = EntityState.Detached;
    }
}
