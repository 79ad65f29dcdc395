using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Read;

/// <summary>A letter as it was made. What does not agree with its seal is not shown as one.</summary>
[Needs(Permission.ViewLetter)]
internal sealed class IndexModel(LetterDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public Letter Letter { get; private set; } = null!;
    public Paper? Paper { get; private set; }
    public bool MayWrite => access.May(Permission.WriteLetter) && Letter.State is LetterState.Waiting or LetterState.Held;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.FindAsync(Case, Which, $"view letter {Which}", stop) is not var (child, letter)) return NotFound();
        (Child, Letter) = (child, letter);
        if (letter.Whole) Paper = letter.Read().ToPaper();
        return Page();
    }
}
