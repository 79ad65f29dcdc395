using Microsoft.EntityFrameworkCore;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>What the casework tells of part-time timetables, placements and home education: three queries, however many children.</summary>
internal sealed class ArrangementFacts
{
    private readonly ILookup<ChildId, PartTimeTimetable> timetables;
    private readonly ILookup<ChildId, Placement> placements;

    private readonly ILookup<ChildId, OutOfSchoolTime> homes;

    private ArrangementFacts(ILookup<ChildId, PartTimeTimetable> timetables, ILookup<ChildId, Placement> placements, ILookup<ChildId, OutOfSchoolTime> homes) => (this.timetables, this.placements, this.homes) = (timetables, placements, homes);

    public static async Task<ArrangementFacts> LoadAsync(WaymarkDb db, CancellationToken stop) => new(
        (await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => !t.Withdrawn).ToListAsync(stop)).ToLookup(t => t.Child),
        (await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn).ToListAsync(stop)).ToLookup(p => p.Child),
        (await db.Set<OutOfSchoolTime>().AsNoTracking().Where(t => !t.Withdrawn && t.Kind == OutOfSchoolTime.Home).ToListAsync(stop)).ToLookup(t => t.Child));

    /// <summary>The facts with what is known of the arrangements of the child.</summary>
    public ChildFacts AddTo(ChildFacts facts, ChildId child) => facts with
    {
        PartTime = [.. timetables[child].Select(t => t.Days)],
        Placements = [.. placements[child].Select(p => new PlacementFact(p.Days, p.Basis is not ("s61" or "day-six" or Placement.ManagedMove), p.NeedsReviewed))],
        HomeEducation = [.. homes[child].Select(h => new HomeEducationFact(h.From, h.Ended, h.FromSpecial, h.Consent == "given"))],
    };
}
