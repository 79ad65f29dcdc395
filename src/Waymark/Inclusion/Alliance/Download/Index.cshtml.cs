using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Alliance.Minutes;
using Waymark.Inclusion.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Download;

/// <summary>The minutes as a document, of the children within reach. The view of each child is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(AllianceDesk desk, MinutesPaper minutes, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await desk.OpenAsync(Id, stop) is not { Meeting.Finished: not null } opened) return NotFound();
        if (!opened.Meeting.Whole) return Redirect(AllianceLinks.Minutes(Id));
        foreach (var child in opened.Lines.Select(l => l.Item.Child).Distinct()) await trail.RecordAsync(DeedOf($"download minutes of alliance: {format}").About(child.Value), stop);
        var paper = await minutes.MakeAsync(opened, stop);
        return new FileCallbackResult(form.MediaType, $"Attendance alliance {opened.Meeting.Day:uuuu-MM-dd}.{form.Ending}", body => form.Write(paper, PaperSize.Ordinary, body));
    }
}
