using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Download;

/// <summary>A letter as a document, made while it is sent. The view is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewLetter)]
internal sealed class IndexModel(LetterDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, string? size, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await desk.FindAsync(Case, Which, $"download letter {Which}: {format}", stop) is not var (_, letter)) return NotFound();
        return letter.Whole ? LetterFile.Of(letter, form, size == "large") : Redirect(LetterLinks.Read(Case, Which));
    }
}
