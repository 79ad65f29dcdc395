using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Own.Read;

/// <summary>A letter as whom it was sent to reads it.</summary>
[Needs(Permission.ViewOwnLetter)]
internal sealed class IndexModel(OwnLetter own) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    public Letter Letter { get; private set; } = null!;
    public Paper? Paper { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await own.OpenAsync(Which, "read own letter", Today, stop) is not { } letter) return NotFound();
        Letter = letter;
        if (letter.Whole) Paper = letter.Read().ToPaper();
        return Page();
    }
}
