using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Providers;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>What the casework tells of part-time timetables, placements and home education: four queries and a statement of the lake, however many children.</summary>
internal sealed class ArrangementFacts
{
    private readonly ILookup<ChildId, PartTimeTimetable> timetables;
    private readonly ILookup<ChildId, Placement> placements;

    private readonly ILookup<ChildId, OutOfSchoolTime> homes;
    private readonly IReadOnlyDictionary<PlacementId, LocalDate?> told;

    private ArrangementFacts(ILookup<ChildId, PartTimeTimetable> timetables, ILookup<ChildId, Placement> placements, ILookup<ChildId, OutOfSchoolTime> homes, IReadOnlyDictionary<PlacementId, LocalDate?> told) =>
        (this.timetables, this.placements, this.homes, this.told) = (timetables, placements, homes, told);

    public static async Task<ArrangementFacts> LoadAsync(WaymarkDb db, ProviderMarks marks, LocalDate today, CancellationToken stop)
    {
        var placed = await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn).ToListAsync(stop);
        var schools = await db.Set<Provider>().AsNoTracking().Where(p => p.Urn != "").ToDictionaryAsync(p => p.Id, p => p.Urn, stop);
        var last = await marks.LastAsync([.. placed.Select(p => new MarkedPlacement(p, schools.GetValueOrDefault(p.Provider, ""))).Where(p => p.IsAskedOn(today))], today, stop);
        return new((await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => !t.Withdrawn).ToListAsync(stop)).ToLookup(t => t.Child), placed.ToLookup(p => p.Child),
            (await db.Set<OutOfSchoolTime>().AsNoTracking().Where(t => !t.Withdrawn && t.Kind == OutOfSchoolTime.Home).ToListAsync(stop)).ToLookup(t => t.Child), last);
    }

    /// <summary>The facts with what is known of the arrangements of the child.</summary>
    public ChildFacts AddTo(ChildFacts facts, ChildId child) => facts with
    {
        PartTime = [.. timetables[child].Select(t => t.Days)],
        Placements = [.. placements[child].Select(p => new PlacementFact(p.Days, p.Basis is not ("s61" or "day-six" or Placement.ManagedMove), p.NeedsReviewed, told.ContainsKey(p.Id), told.GetValueOrDefault(p.Id)))],
        HomeEducation = [.. homes[child].Select(h => new HomeEducationFact(h.From, h.Ended, h.FromSpecial, h.Consent == "given"))],
    };
}
