using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime.Record;

/// <summary>One part-time timetable: how it stands, what was agreed, what differs from the register, and all that was recorded.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(ArrangementDesk desk, WaymarkDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "timetable")]
    public PartTimeId Id { get; set; }

    public Opened<PartTimeTimetable> Opened { get; private set; } = null!;
    public PartTimeTimetable Timetable => Opened.Record;
    public ChildCard Child => Opened.Child;
    public ArrangementState State => Timetable.Days.On(Today);
    public LocalDate Day => Today;
    public string School { get; private set; } = "";
    public bool MayRecord { get; private set; }
    public RegisterGapRow? Gap { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ViewPlacements, "view part-time timetable", stop) is not { } opened) return NotFound();
        Opened = opened;
        Gap = await db.Set<RegisterGapRow>().AsNoTracking().FirstOrDefaultAsync(g => g.Record == Id, stop);
        School = (await desk.SchoolsAsync(stop)).GetValueOrDefault(Timetable.Urn, $"School {Timetable.Urn}");
        MayRecord = desk.MayRecord(Timetable.Urn);
        return Page();
    }
}
