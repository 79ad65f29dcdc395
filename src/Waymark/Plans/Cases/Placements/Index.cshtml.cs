using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Placements;

/// <summary>Which settings the plan names and where the child or young person is placed, as the return will say it.</summary>
[Needs(Permission.ViewPlacing)]
internal sealed class IndexModel(PlacementDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public OpenedPlacements Open { get; private set; } = null!;
    public bool MayRecord => access.May(Permission.RecordEvent);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.ViewPlacing, "view settings and placements", stop) is not { } open) return NotFound();
        Open = open;
        return Page();
    }
}
