using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Pin;

/// <summary>Pins a child to the top of the worklist or takes it from there.</summary>
[Needs(Permission.ActOnWorklist)]
internal sealed class IndexModel(WorklistDesk desk, Pin pin) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public bool Keep { get; set; }

    public OpenedReasons Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ActOnWorklist, "view form to pin a child", stop) is not { } opened) return NotFound();
        Opened = opened;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => await pin.RunAsync(Id, Keep, DeedOf("pin child on the worklist"), stop)
        ? Done(WorklistLinks.Reasons(Id), Keep ? "Pinned to the top for everybody who sees this child on the worklist." : "No longer pinned.") : NotFound();
}
