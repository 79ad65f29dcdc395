using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel.Minutes;

/// <summary>The minutes as they were made, of the cases within reach, and the step that follows from each advice.</summary>
[Needs(Permission.ViewPanel)]
internal sealed class IndexModel(PanelDesk desk, IAccess access, ITrail trail, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    public OpenedPanel Panel { get; private set; } = null!;
    public Paper? Paper { get; private set; }
    public bool MayAct => access.May(Permission.IssuePlan);

    /// <summary>Items that the panel spoke of, with the advice.</summary>
    public IEnumerable<(PanelLine Line, PanelDecision Decided)> Next => Panel.Lines
        .Select(l => (l, Decided: l.Item.Asks.Decision(l.Item.ReadSaid().Decision))).Where(n => n.Decided is not null).Select(n => (n.l, n.Decided!));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { Meeting.Closed: not null } panel) return NotFound();
        Panel = panel;
        if (!panel.Meeting.Whole) return Page();
        foreach (var child in panel.Lines.Select(l => l.Item.Child).Distinct()) await trail.RecordAsync(DeedOf("view minutes of panel").About(child.Value), stop);
        Paper = Of(panel, frame);
        return Page();
    }

    /// <summary>Of the cases that the visitor reaches, and no others.</summary>
    public static Paper Of(OpenedPanel panel, IPageFrame frame)
    {
        var within = panel.Lines.Select(l => l.Item.Id).ToHashSet();
        return PanelMinutes.Read(panel.Meeting.Minutes).AsPaper([frame.AreaName], i => within.Contains(i.Item));
    }
}
