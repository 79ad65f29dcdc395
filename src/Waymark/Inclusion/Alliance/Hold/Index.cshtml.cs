using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Hold;

/// <summary>The confirmation before what is known is frozen: that cannot be undone.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk, HoldMeeting hold) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    public OpenedMeeting Opened { get; private set; } = null!;

    /// <summary>Version of the meeting that the form is made from.</summary>
    public int FromVersion { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.RunAsync(Id, stop) is not { } opened) return NotFound();
        (Opened, FromVersion) = (opened, opened.Meeting.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int version, CancellationToken stop)
    {
        if (await desk.RunAsync(Id, stop) is not { } opened) return NotFound();
        (Opened, FromVersion) = (opened, version);
        var problems = await hold.RunAsync(opened, version, DeedOf("hold meeting of alliance"), stop);
        return problems.None ? Done(AllianceLinks.Agenda(Id), "The meeting is being held. What is known of each child is kept as it stands now.") : Refused(problems, Page());
    }
}
