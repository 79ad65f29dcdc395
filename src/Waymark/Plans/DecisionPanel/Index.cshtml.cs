using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel;

/// <summary>The meetings of the panel: to come and held.</summary>
[Needs(Permission.ViewPanel)]
internal sealed class IndexModel(PanelDesk desk, IAccess access) : RoomPage
{
    private const int Shown = 50;

    public IReadOnlyList<PanelMeeting> ToCome { get; private set; } = [];
    public IReadOnlyList<PanelMeeting> Held { get; private set; } = [];
    public LocalDate Now => Today;
    public bool MayRun => access.May(Permission.RunPanel);

    public async Task OnGetAsync(CancellationToken stop)
    {
        ToCome = await desk.Meetings().Where(m => m.Closed == null).OrderBy(m => m.Day).ThenBy(m => m.Id).Take(Shown).AsNoTracking().ToListAsync(stop);
        Held = await desk.Meetings().Where(m => m.Closed != null).OrderByDescending(m => m.Day).ThenBy(m => m.Id).Take(Shown).AsNoTracking().ToListAsync(stop);
    }
}
