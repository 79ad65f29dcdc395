using Microsoft.EntityFrameworkCore;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Shell.Trail;

/// <summary>Reads a whole trail as a stream and holds it against its own chain and the anchors.</summary>
internal sealed class TrailVerification(Stores stores, Anchors anchors)
{
    /// <summary>The trail of an area, with its anchors.</summary>
    public TrailVerdict Verify(AreaCode area, Action<long>? progress = null)
    {
        using var db = stores.Casework(area);
        return Verify(db, area, progress);
    }

    /// <summary>The trail of a store that stands elsewhere, with the anchors of its area.</summary>
    public TrailVerdict Verify(WaymarkDb db, AreaCode area, Action<long>? progress = null)
    {
        using var key = AnchorKey.OpenPublic(stores.Settings);
        return Verify(db, AnchorCheck.Of(area.Value, anchors.Lines(area), key), progress);
    }

    /// <summary>The trail of a store that stands elsewhere, by its own chain alone.</summary>
    public static TrailVerdict Verify(WaymarkDb db) => Verify(db, AnchorCheck.Of("", [], null), progress: null);

    /// <summary>Where the trail of a store ends: 0 and nothing for one without entries.</summary>
    public static (long Seq, string Hash) End(WaymarkDb db)
    {
        var last = db.Set<TrailEntry>().OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstOrDefault();
        return last is null ? (0, "") : (last.Seq, Convert.ToHexStringLower(last.Hash));
    }

    private static TrailVerdict Verify(WaymarkDb db, AnchorCheck check, Action<long>? progress)
    {
        using var chain = new TrailChain();
        // Not awaited row by row: a trail has millions of rows and the reader waits on a local file or a socket that is already full.
        var fault = chain.Walk(db.Set<TrailEntry>().AsNoTracking().OrderBy(e => e.Seq), () =>
        {
            if (chain.Count % 10_000 == 0) progress?.Invoke(chain.Count);
            return check.Passing(chain.Count, chain.Hash);
        });
        fault ??= check.Ended(chain.Count) ?? check.Fault;
        var notes = check.Notes.ToList();
        if (fault is null && chain.Count > check.LastCount)
            notes.Add($"{chain.Count - check.LastCount} of {chain.Count} entries are newer than the last anchor; waymark audit anchor adds one.");
        return new TrailVerdict(chain.Count, chain.Hash, check.Compared, fault, notes);
    }
}
