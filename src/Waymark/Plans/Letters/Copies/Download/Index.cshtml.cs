using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Copies.Download;

/// <summary>The copy of a letter as a file.</summary>
[Needs(Permission.ViewCopy)]
internal sealed class IndexModel(PartnerCopies copies) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "copy")]
    public Guid Which { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || await copies.OpenAsync(Which, "download copy of letter", stop) is not var (_, letter)) return NotFound();
        return letter.Whole ? LetterFile.Of(letter, form, large: false) : Redirect(LetterLinks.Copy(Which));
    }
}
