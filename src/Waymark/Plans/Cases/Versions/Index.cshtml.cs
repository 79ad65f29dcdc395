using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Versions;

/// <summary>Every frozen version of a plan, each checked against its seal as the page is made.</summary>
[Needs(Permission.ViewPlan)]
internal sealed class IndexModel(OpenedVersions opened, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<PlanVersion> All { get; private set; } = [];
    public bool MayFreeze => access.May(Permission.IssuePlan);
    public bool MayCompareNow => access.May(Permission.EditPlan);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.ViewPlan, "view versions of plan", stop) is not var (child, all)) return NotFound();
        (Child, All) = (child, all);
        return Page();
    }
}
