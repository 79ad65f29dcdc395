using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.RecordException;

[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(OpenedCase opened, RecordException recordException) : RoomPage
{
    public static readonly IReadOnlyList<(string Value, string Label)> Grounds =
    [
        ("EX-1", "The school or post-16 institution was closed for at least four weeks"),
        ("EX-2", "The early years provider was closed for at least four weeks"),
        ("EX-3", "Exceptional personal circumstances of the child, parent or young person"),
        ("EX-4", "The child, parent or young person was away from the area for at least four weeks"),
        ("EX-5", "A missed appointment for an examination or test (excuses the body asked for advice only)"),
        ("EX-6", "After a Tribunal order: exceptional circumstances, or away for at least two weeks"),
    ];

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public RecordException.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await recordException.RunAsync(Case, Asked, DeedOf("record exception"), stop) is not { } problems) return NotFound();
        return problems.None
            ? Done(PlanLinks.Clocks(Case), "The exception is recorded. Each clock shows whether its test holds.")
            : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordEvent, "view form to record an exception", stop) is not var (_, child)) return NotFound();
        Child = child;
        return Page();
    }
}
