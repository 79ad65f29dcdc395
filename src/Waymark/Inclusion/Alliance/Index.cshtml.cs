using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance;

/// <summary>The alliance's meetings within sight: to come and held, and what is to be done.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(AllianceDesk desk, ActionList actions) : RoomPage
{
    private const int MostHeld = 52;

    public IReadOnlyList<AllianceMeeting> ToCome { get; private set; } = [];
    public IReadOnlyList<AllianceMeeting> Held { get; private set; } = [];
    public ActionList.Counts Counts { get; private set; } = new(0, 0, 0, 0);
    public bool MayRun => desk.Access.May(Permission.RunAlliance);
    public LocalDate Now => Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        ToCome = await desk.Meetings().Where(m => m.Finished == null).OrderBy(m => m.Day).ToListAsync(stop);
        Held = await desk.Meetings().Where(m => m.Finished != null).OrderByDescending(m => m.Day).Take(MostHeld).ToListAsync(stop);
        Counts = await actions.CountAsync(Today, stop);
    }
}
