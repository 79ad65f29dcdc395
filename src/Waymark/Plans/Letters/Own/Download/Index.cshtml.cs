using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Own.Download;

/// <summary>A letter as a file, for whom it was sent to.</summary>
[Needs(Permission.ViewOwnLetter)]
internal sealed class IndexModel(OwnLetter own) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, string? size, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await own.OpenAsync(Which, "download own letter", Today, stop) is not { } letter) return NotFound();
        return letter.Whole ? LetterFile.Of(letter, form, size == "large") : Redirect(LetterLinks.Own(Which));
    }
}
