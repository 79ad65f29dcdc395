using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime.Enter;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, EnterTimetable enter) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Reasons = [("", "Choose"), .. PlacementWords.Of("part-time-reason")];

    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public EnterTimetable.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Asked = new() { From = Today, AgreedOn = Today };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await enter.RunAsync(Id, Asked, DeedOf("enter part-time timetable"), stop) is not var (problems, entered)) return NotFound();
        return entered is { } id ? Done(PartTimeLinks.Record(id), "The part-time timetable is entered.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenChildAsync(Id, "view form to enter a part-time timetable", stop) is not { SchoolUrn.Length: > 0 } child) return NotFound();
        Child = child;
        return Page();
    }
}
