using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Recall;

/// <summary>Calls a letter back, with a reason.</summary>
[Needs(Permission.WriteLetter)]
internal sealed class IndexModel(RecallLetter recall) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    [BindProperty]
    public RecallLetter.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public Letter Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await recall.FindAsync(Case, Which, "view form to call a letter back", stop) is not var (child, letter)) return NotFound();
        (Child, Letter, Asked) = (child, letter, new() { Version = letter.Version });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await recall.RunAsync(Case, Which, Asked, DeedOf("call letter back"), stop) is not var (problems, child, letter)) return NotFound();
        (Child, Letter) = (child, letter);
        return problems.None ? Done(LetterLinks.OfCase(Case), "The letter is called back. It is kept, and nothing was sent.") : Refused(problems, Page());
    }
}
