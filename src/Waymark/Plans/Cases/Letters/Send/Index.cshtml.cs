using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Letters.Send;

/// <summary>The last look at a letter that goes by post: the envelope, what the guard finds, and that it was posted.</summary>
[Needs(Permission.WriteLetter)]
internal sealed class IndexModel(SendLetter send) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid Which { get; set; }

    [BindProperty]
    public SendLetter.Request Asked { get; set; } = new();

    public SendLetter.Looked Looked { get; private set; } = null!;
    public bool Stopped => Looked.Found.Any(f => f.Stops) || Looked.Letter.Way != Letter.ByPost || Looked.Letter.Day > Today || Looked.Letter.State is LetterState.Sent or LetterState.Recalled;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await send.LookAsync(Case, Which, "view form to send a letter", DeedOf("view form to send a letter"), stop) is not { } looked) return NotFound();
        (Looked, Asked) = (looked, new() { Version = looked.Letter.Version });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await send.RunAsync(Case, Which, Asked, DeedOf("send letter"), stop) is not var (problems, looked)) return NotFound();
        Looked = looked;
        return problems.None ? Done(LetterLinks.OfCase(Case), "It is recorded that the letter was posted. The clocks are worked out again.") : Refused(problems, Page());
    }
}
