using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Advice.AskForOne;

/// <summary>One more request: first the kind, then whom. A wish of the family may be refused with reasons.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(OpenedCase opened, AskForAdvice ask, Bodies bodies) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public AskForAdvice.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<(string, string)> People { get; private set; } = [];
    public AdviceKind? Kind => AdviceKind.Find(Asked.Kind ?? "");

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken stop)
    {
        Asked = new() { Kind = kind, Question = AdviceKind.Find(kind ?? "")?.Ask };
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ask.OneAsync(Case, Asked, DeedOf("ask for advice"), stop) is not { } problems) return NotFound();
        if (!problems.None) return Refused(problems, await ShownAsync(stop));
        return Done(AdviceLinks.OfCase(Case), Asked.Refuse ? "The refusal is recorded. Tell the family the reasons." : "The request for advice is sent.");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.AskAdvice, "view form to ask for advice", stop) is not var (_, child)) return NotFound();
        Child = child;
        People = [("", "Nobody named yet"), .. (await bodies.ForAsync(Asked.Kind ?? "", child, stop)).Select(p => ($"{p.Who.Account}", $"{p.Who.Name}, {RoleWords.Of(p.Role)}"))];
        return Page();
    }
}
