using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Documents;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Versions.Read;

/// <summary>A version as it was made, section by section. What does not agree with its seal is not shown as a plan.</summary>
[Needs(Permission.ViewPlan)]
internal sealed class IndexModel(OpenedVersions opened, IAccess access, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public PlanVersion Version { get; private set; } = null!;
    public FrozenPlan? Plan { get; private set; }
    public Paper? Paper { get; private set; }

    /// <summary>What became of recommendations is for those who work on plans.</summary>
    public bool ShowsFates => access.May(Permission.EditPlan);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Number, Permission.ViewPlan, $"view version {Number} of plan", stop) is not var (child, version)) return NotFound();
        (Child, Version) = (child, version);
        if (!version.Whole) return Page();
        Plan = version.Read();
        Paper = PlanPaper.Of(Plan, [frame.AreaName]);
        return Page();
    }
}
