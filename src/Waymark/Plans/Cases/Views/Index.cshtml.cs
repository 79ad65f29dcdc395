using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Views;

/// <summary>What the child and family say: what each view is worth today, what became of each wish, and whether it was told back.</summary>
[Needs(Permission.AddView)]
internal sealed class IndexModel(OpenedCase opened, IChildVoice voice, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public HeardVoice Heard { get; private set; } = new([], []);
    public bool MayEdit => access.May(Permission.EditPlan);
    public NodaTime.LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.AddView, "view what child and family say", stop) is not var (_, child)) return NotFound();
        Child = child;
        Heard = await voice.OfAsync(child.Id, Today, stop) ?? Heard;
        return Page();
    }
}
