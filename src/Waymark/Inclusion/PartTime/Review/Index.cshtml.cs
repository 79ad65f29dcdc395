using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime.Review;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, ReviewTimetable review) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "timetable")]
    public PartTimeId Id { get; set; }

    [BindProperty]
    public ReviewTimetable.Request Asked { get; set; } = new();

    public Opened<PartTimeTimetable> Opened { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await review.RunAsync(Id, Asked, DeedOf("review part-time timetable"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PartTimeLinks.Record(Id), Asked.Decision == "end" ? "The part-time timetable is ended." : "The review is recorded.") : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to review a part-time timetable", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        if (fresh) Asked = new() { Version = opened.Record.Version, On = Today, End = opened.Record.End, Sessions = $"{opened.Record.Sessions}" };
        return Page();
    }
}
