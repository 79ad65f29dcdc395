using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Units;

/// <summary>Which children of the figures the visitor may see.</summary>
internal sealed class UnitSight(WaymarkDb db, CurrentArea area, IChildren children, ILakes lakes, IAccess access)
{
    public bool SeesExclusions => access.May(Permission.ViewExclusions);

    private Reach Reach => access.ReachFor(Permission.ViewPlacements);

    /// <summary>Every child within reach, by its pseudonym: one cannot be turned back, so those in reach are turned forward and met. One query.</summary>
    public async Task<IReadOnlyDictionary<long, ChildId>> ByPupilAsync(CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        return (await children.Ids(db, Reach).ToListAsync(stop)).ToDictionary(child => pseudonyms.Of(child.Value));
    }

    /// <summary>Cards of those of some who are within reach. One query.</summary>
    public async Task<IReadOnlyDictionary<ChildId, ChildCard>> CardsAsync(IReadOnlyList<ChildId> some, CancellationToken stop) =>
        await children.Cards(db, Reach).Where(c => EF.Parameter(some).Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
}
