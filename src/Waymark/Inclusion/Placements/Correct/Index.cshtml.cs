using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.Correct;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, CorrectPlacement correct) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "placement")]
    public PlacementId Id { get; set; }

    [BindProperty]
    public CorrectPlacement.Request Asked { get; set; } = new();

    public Opened<Placement> Opened { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await correct.RunAsync(Id, Asked, DeedOf("correct placement"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PlacementLinks.Case(Id), "The correction is recorded. What was there before stays in the history.") : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to correct a placement", stop) is not { Record: { Withdrawn: false } placement } opened) return NotFound();
        Opened = opened;
        if (fresh) Asked = new() { Version = placement.Version, From = placement.From, End = placement.End, Sessions = $"{placement.Sessions}", FullTime = placement.FullTime ? "yes" : "no" };
        return Page();
    }
}
