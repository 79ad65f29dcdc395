using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.Review;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, ReviewPlacement review) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "placement")]
    public PlacementId Id { get; set; }

    [BindProperty]
    public ReviewPlacement.Request Asked { get; set; } = new();

    public Opened<Placement> Opened { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await review.RunAsync(Id, Asked, DeedOf("review placement"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PlacementLinks.Case(Id), Asked.Decision == "end" ? "The placement is ended." : "The review is recorded.") : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to review a placement", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        if (fresh) Asked = new() { Version = opened.Record.Version, On = Today, End = opened.Record.End, Sessions = $"{opened.Record.Sessions}", FullTime = opened.Record.FullTime ? "yes" : "no" };
        return Page();
    }
}
