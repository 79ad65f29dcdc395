using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel.Download;

/// <summary>The minutes as a document, of the cases within reach. The view of each child is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewPanel)]
internal sealed class IndexModel(PanelDesk desk, ITrail trail, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await desk.OpenAsync(Id, stop) is not { Meeting.Closed: not null } panel) return NotFound();
        if (!panel.Meeting.Whole) return Redirect(PanelLinks.Minutes(Id));
        foreach (var child in panel.Lines.Select(l => l.Item.Child).Distinct()) await trail.RecordAsync(DeedOf($"download minutes of panel: {format}").About(child.Value), stop);
        var paper = Minutes.IndexModel.Of(panel, frame);
        return new FileCallbackResult(form.MediaType, $"Decision panel {panel.Meeting.Day:uuuu-MM-dd}.{form.Ending}", body => form.Write(paper, PaperSize.Ordinary, body));
    }
}
