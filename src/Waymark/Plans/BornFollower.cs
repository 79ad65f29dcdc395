using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>A corrected date of birth moves the clocks that count from an age.</summary>
internal sealed class BornFollower : IChildFollower
{
    public async Task FollowAsync(WaymarkDb db, ChildId child, LocalDate? born, LocalDate today, CancellationToken stop)
    {
        foreach (var id in await db.Set<EhcCase>().Where(c => c.Child == child).Select(c => c.Id).ToListAsync(stop))
        {
            if (await CaseRecord.LoadAsync(db, id, stop) is not { } record) continue;
            record.Case.Born = born;
            await (record with { Born = born }).RecomputeAsync(db, today, stop);
        }
    }
}
