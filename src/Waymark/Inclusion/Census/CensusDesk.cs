using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Census;

/// <summary>The differences of one child opened for the visitor.</summary>
/// <param name="Child">The child.</param>
/// <param name="Gaps">What differs now, the newest term first; a school sees its own.</param>
/// <param name="Settlements">All that was ever said of them, the newest first.</param>
internal sealed record OpenedCensus(ChildCard Child, IReadOnlyList<CensusGap> Gaps, IReadOnlyList<CensusSettlement> Settlements)
{
    public IEnumerable<CensusGap> Open => Gaps.Where(g => g.Settlement is null);

    public IEnumerable<CensusGap> Settled => Gaps.Where(g => g.Settlement is not null);

    public CensusSettlement? Of(CensusGap gap) => Settlements.FirstOrDefault(s => s.Id == gap.Settlement);
}

/// <summary>Who sees differences of censuses and registers, and whose. A child is within reach and the view in the trail, or there is nothing to show.</summary>
internal sealed class CensusDesk(WaymarkDb db, IChildren children, IAccess access)
{
    /// <summary>The one school whose differences the visitor sees; null for those of the whole area.</summary>
    public string? OwnSchool => Reach is { Relation: Relation.School } reach ? reach.Organisation : null;

    public bool MaySee => access.May(Permission.ViewCensus);

    public bool MaySettle => access.May(Permission.SettleCensus);

    public bool MayDownload => access.May(Permission.DownloadLists);

    private Reach Reach => access.ReachFor(Permission.ViewCensus);

    /// <summary>Differences within reach.</summary>
    public IQueryable<CensusGap> Gaps
    {
        get
        {
            var own = OwnSchool;
            return db.Set<CensusGap>().AsNoTracking().Where(g => own == null || g.Urn == own);
        }
    }

    /// <summary>Cards of the children within reach, to be joined.</summary>
    public IQueryable<ChildCard> Cards => children.Cards(db, Reach);

    public IQueryable<ChildId> Ids => children.Ids(db, Reach);

    public IQueryable<CensusSettlement> Settlements => db.Set<CensusSettlement>().AsNoTracking();

    /// <summary>Names of schools by number. One query.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SchoolsAsync(CancellationToken stop) =>
        (await children.SchoolsAsync(stop)).GroupBy(s => s.Urn, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.First().Name, StringComparer.Ordinal);

    /// <param name="child">The child.</param>
    /// <param name="what">For the trail.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<OpenedCensus?> OpenAsync(ChildId child, string what, CancellationToken stop)
    {
        if (await children.OpenAsync(child, Permission.SettleCensus, what, stop) is not { } card) return null;
        var own = OwnSchool;
        // Tracked: what is settled is changed.
        var gaps = await db.Set<CensusGap>().Where(g => g.Child == child && (own == null || g.Urn == own)).OrderByDescending(g => g.Year).ThenBy(g => g.Term).ThenBy(g => g.Urn).ToListAsync(stop);
        var said = await db.Set<CensusSettlement>().Where(s => s.Child == child && (own == null || s.Urn == own)).OrderByDescending(s => s.RecordedAt).ThenBy(s => s.Id).ToListAsync(stop);
        return new(card, gaps, said);
    }
}
