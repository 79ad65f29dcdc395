using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Arrangements.Panels;

/// <summary>The child's part-time timetables, placements and times on no roll, the newest first. Three queries.</summary>
internal sealed class ArrangementPanel(WaymarkDb db, IClock clock, IAccess access, ArrangementDesk desk) : IChildPanel
{
    public int Order => 42;
    public string Title => "Part-time timetables, placements and home education";
    public Permission Needs => Permission.ViewPlacements;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var timetables = await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => t.Child == child.Id && !t.Withdrawn).OrderByDescending(t => t.From).ToListAsync(stop);
        var placements = await db.Set<Placement>().AsNoTracking().Where(p => p.Child == child.Id && !p.Withdrawn)
            .Join(db.Set<Provider>(), p => p.Provider, p => p.Id, (placement, provider) => new Placed(placement, provider.Name)).ToListAsync(stop);
        var times = await db.Set<OutOfSchoolTime>().AsNoTracking().Where(t => t.Child == child.Id && !t.Withdrawn).OrderByDescending(t => t.From).ToListAsync(stop);
        var enters = access.May(Permission.RecordPlacement) && desk.MayRecord(child.SchoolUrn);
        return timetables.Count + placements.Count + times.Count == 0 && !enters ? null : new PanelView("/Inclusion/Arrangements/Panels/_Arrangements.cshtml",
            new Model(child, timetables, [.. placements.OrderByDescending(p => p.Placement.From)], times, enters, London.DayOf(clock.GetCurrentInstant())));
    }

    internal sealed record Placed(Placement Placement, string Provider);

    internal sealed record Model(ChildCard Child, IReadOnlyList<PartTimeTimetable> Timetables, IReadOnlyList<Placed> Placements, IReadOnlyList<OutOfSchoolTime> Times, bool MayEnter, LocalDate Today);
}
