using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Documents;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Consultations.PlanSent;

/// <summary>The version that was sent with a consultation, as a document. The view is in the trail before the first byte leaves.</summary>
[Needs(Permission.AnswerConsultation)]
internal sealed class IndexModel(SettingDesk desk, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await desk.OpenAsync(Id, $"download the plan sent with a consultation: {format}", stop) is not { } open) return NotFound();
        if (await desk.VersionAsync(open.One, stop) is not { Whole: true } version) return NotFound();
        var paper = PlanPaper.Of(version.Read(), [frame.AreaName]);
        return new FileCallbackResult(form.MediaType, $"EHC plan {open.Child.Initials} {version.MadeOn:uuuu-MM-dd} {version.Kind}.{form.Ending}", body => form.Write(paper, PaperSize.Ordinary, body));
    }
}
