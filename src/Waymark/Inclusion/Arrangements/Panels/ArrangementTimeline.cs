using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Arrangements.Panels;

/// <summary>When part-time timetables, placements and times on no roll of the child began and ended. Three queries.</summary>
internal sealed class ArrangementTimeline(WaymarkDb db) : IChildTimeline
{
    public Permission Needs => Permission.ViewPlacements;

    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(ChildCard child, CancellationToken stop)
    {
        var timetables = await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => t.Child == child.Id && !t.Withdrawn).ToListAsync(stop);
        var placements = await db.Set<Placement>().AsNoTracking().Where(p => p.Child == child.Id && !p.Withdrawn).Join(db.Set<Provider>(), p => p.Provider, p => p.Id, (p, provider) => new { Placement = p, provider.Name }).ToListAsync(stop);
        var times = await db.Set<OutOfSchoolTime>().AsNoTracking().Where(t => t.Child == child.Id && !t.Withdrawn).ToListAsync(stop);
        return [.. timetables.SelectMany(Of), .. times.SelectMany(Of), .. placements.SelectMany(p => Of(p.Placement, p.Name))];
    }

    private static IEnumerable<TimelineEntry> Of(PartTimeTimetable t)
    {
        yield return new(t.From, $"Part-time timetable began: {ArrangementWords.Sessions(t.Sessions)}", PlacementWords.LabelOf("part-time-reason", t.Reason), PartTimeLinks.Record(t.Id));
        if (t.Ended is { } ended) yield return new(ended, "Part-time timetable ended", PlacementWords.LabelOf("part-time-end", t.Outcome), PartTimeLinks.Record(t.Id));
    }

    private static IEnumerable<TimelineEntry> Of(OutOfSchoolTime t)
    {
        yield return new(t.From, t.Kind == OutOfSchoolTime.Home ? "Educated at home by the family" : "Missing education", PlacementWords.LabelOf("home-came", t.Came), OutOfSchoolLinks.Record(t.Id));
        if (t.Ended is { } ended) yield return new(ended, t.Kind == OutOfSchoolTime.Home ? "Home education ended" : "No longer missing education", PlacementWords.LabelOf("home-ended", t.Outcome), OutOfSchoolLinks.Record(t.Id));
    }

    private static IEnumerable<TimelineEntry> Of(Placement p, string provider)
    {
        yield return new(p.From, p.Basis == Placement.ManagedMove ? $"Managed move to {provider}" : $"Placed with {provider}", PlacementWords.LabelOf("basis", p.Basis), PlacementLinks.Case(p.Id));
        if (p.Ended is { } ended) yield return new(ended, $"Placement with {provider} ended", PlacementWords.LabelOf("outcome", p.Outcome), PlacementLinks.Case(p.Id));
    }
}
