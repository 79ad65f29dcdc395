using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access.Trail;

internal sealed class TrailReader(WaymarkDb db) : ITrailReader
{
    public async Task<(int Total, IReadOnlyList<TrailLine> Lines)> OfChildAsync(Guid child, bool restrictions, int page, int size, CancellationToken stop) =>
        await PageAsync(db.Set<TrailEntry>().Where(e => e.Child == child && (restrictions || !e.Subject.StartsWith("restriction:"))), page, size, stop);

    internal static async Task<(int, IReadOnlyList<TrailLine>)> PageAsync(IQueryable<TrailEntry> entries, int page, int size, CancellationToken stop)
    {
        var total = await entries.CountAsync(stop);
        var at = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        return (total, await entries.OrderByDescending(e => e.Seq).Skip((at - 1) * size).Take(size)
            .Select(e => new TrailLine(e.Seq, e.At, e.ActorName, e.Role, e.Purpose, e.Action, e.Outcome, e.Reason)).ToListAsync(stop));
    }
}
