using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel.Close;

/// <summary>Who was there, what is still open, and the confirmation: minutes cannot be undone.</summary>
[Needs(Permission.RunPanel)]
internal sealed class IndexModel(PanelDesk desk, CloseMeeting close) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    [BindProperty]
    public CloseMeeting.Request Asked { get; set; } = new();

    public OpenedPanel Panel { get; private set; } = null!;
    public IReadOnlyList<PanelLine> Unspoken => [.. Panel.Lines.Where(l => l.Item.ReadSaid().Blank)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } panel) return NotFound();
        (Panel, Asked) = (panel, new() { Version = panel.Meeting.Version, Came = [.. panel.Members.Select(m => $"{m.Id}")] });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } panel) return NotFound();
        Panel = panel;
        var problems = ModelState.ErrorCount == 0 ? await close.RunAsync(panel, Asked, DeedOf("close panel"), stop) : new Problems();
        return problems.None && ModelState.ErrorCount == 0 ? Done(PanelLinks.Minutes(Id), "The meeting is closed. Its minutes never change from now on.") : Refused(problems, Page());
    }
}
