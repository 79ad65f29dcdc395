using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters;

/// <summary>The letters of a case, as they were made, and which are called for now.</summary>
[Needs(Permission.ViewLetter)]
internal sealed class IndexModel(LetterDesk desk, CopiesOfLetter copies, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<Letter> All { get; private set; } = [];
    public IReadOnlyList<Notice> CalledFor { get; private set; } = [];
    public ILookup<Guid, LetterCopy> Copies { get; private set; } = null!;
    public bool MayWrite => access.May(Permission.WriteLetter);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.ViewLetter, "view letters of case", Today, stop) is not { } open) return NotFound();
        (Child, All, CalledFor) = (open.Child, open.All, open.CalledFor(Today));
        Copies = (await copies.OfCaseAsync(Case, stop)).ToLookup(c => c.Letter);
        return Page();
    }
}
