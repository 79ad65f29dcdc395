using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Finish;

/// <summary>Who was there, what is still open, and the confirmation: minutes cannot be undone.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk, FinishMeeting finish) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    [BindProperty]
    public FinishMeeting.Request Asked { get; set; } = new();

    public OpenedMeeting Opened { get; private set; } = null!;
    public IReadOnlyList<AllianceLine> Unspoken => [.. Opened.Lines.Where(l => l.Item.ReadSaid().Blank)];
    public int Actions => Opened.Lines.Sum(l => l.Item.ReadSaid().Actions.Count);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.RunAsync(Id, stop) is not { } opened) return NotFound();
        (Opened, Asked) = (opened, new() { Version = opened.Meeting.Version, Came = [.. opened.Attendees.Select(a => $"{a.Id}")] });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.RunAsync(Id, stop) is not { } opened) return NotFound();
        Opened = opened;
        var problems = ModelState.ErrorCount == 0 ? await finish.RunAsync(opened, Asked, DeedOf("finish meeting of alliance"), stop) : new Problems();
        return problems.None && ModelState.ErrorCount == 0 ? Done(AllianceLinks.Minutes(Id), "The meeting is finished. Its minutes never change from now on.") : Refused(problems, Page());
    }
}
