using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews.Download;

/// <summary>The notice of amendments as a document, made again from the two versions it tells apart. The view is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewReview)]
internal sealed class IndexModel(ReviewDesk desk, ProposedAmendments proposed, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "review")]
    public ReviewId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, string? size, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form) return NotFound();
        if (await desk.OpenAsync(Case, Id, Permission.ViewReview, $"download notice of amendments, {form.Ending}", stop) is not { } open) return NotFound();
        if (await proposed.SentAsync(open, stop) is not { } notice) return NotFound();
        var paper = notice.AsPaper([frame.AreaName]);
        return new FileCallbackResult(form.MediaType, $"Notice of amendments {open.Child.Initials} {notice.Sent:uuuu-MM-dd}.{form.Ending}",
            body => form.Write(paper, size == "large" ? PaperSize.Large : PaperSize.Ordinary, body));
    }
}
