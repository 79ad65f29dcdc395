using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Read;

/// <summary>A letter as it was made. What does not agree with its seal is not shown as one.</summary>
[Needs(Permission.ViewLetter)]
internal sealed class IndexModel(LetterDesk desk, CopiesOfLetter copies, OpenedCase opened, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public Letter Letter { get; private set; } = null!;
    public Paper? Paper { get; private set; }
    public IReadOnlyList<LetterCopy> Copies { get; private set; } = [];
    public bool MayPost => access.May(Permission.WriteLetter) && Letter.SentAt is not null;
    public bool MayWrite => access.May(Permission.WriteLetter) && Letter.State is LetterState.Waiting or LetterState.Held;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.FindAsync(Case, Which, $"view letter {Which}", stop) is not var (child, letter)) return NotFound();
        (Child, Letter) = (child, letter);
        if (letter.Whole) Paper = letter.Read().ToPaper();
        Copies = (await copies.OfCaseAsync(Case, stop)).FindAll(c => c.Letter == Which);
        return Page();
    }

    /// <summary>A copy by post went.</summary>
    public async Task<IActionResult> OnPostCopyAsync(Guid copy, CancellationToken stop)
    {
        if (!access.May(Permission.WriteLetter)) return Forbid();
        if (await opened.FindAsync(Case, Permission.WriteLetter, $"open letter {Which} to post a copy", stop) is null) return NotFound();
        if (await desk.FindAsync(Case, Which, $"view letter {Which}", stop) is not var (_, letter) || !await copies.PostedAsync(letter, copy, DeedOf("post copy of letter"), stop)) return NotFound();
        return Done(LetterLinks.Read(Case, Which), "It is recorded that the copy was posted.");
    }
}
