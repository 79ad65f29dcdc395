using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime.Correct;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, CorrectTimetable correct) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "timetable")]
    public PartTimeId Id { get; set; }

    [BindProperty]
    public CorrectTimetable.Request Asked { get; set; } = new();

    public Opened<PartTimeTimetable> Opened { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await correct.RunAsync(Id, Asked, DeedOf("correct part-time timetable"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PartTimeLinks.Record(Id), "The correction is recorded. What was there before stays in the history.") : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to correct a part-time timetable", stop) is not { Record: { Withdrawn: false } timetable } opened) return NotFound();
        Opened = opened;
        if (fresh) Asked = new() { Version = timetable.Version, From = timetable.From, End = timetable.End, Sessions = $"{timetable.Sessions}" };
        return Page();
    }
}
