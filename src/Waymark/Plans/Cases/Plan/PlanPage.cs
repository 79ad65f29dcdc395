using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Plan;

/// <summary>What the pages of a plan that is being worked on share.</summary>
internal abstract class PlanPage(PlanDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public OpenedPlan Plan { get; private set; } = null!;
    public bool MayAnswer => access.May(Permission.AnswerFamily);
    public bool MayEdit => access.May(Permission.EditPlan);

    /// <summary>What the checks find today.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; private set; } = [];

    protected async Task<bool> OpenAsync(Permission permission, string what, bool check, CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, permission, what, stop) is not { } plan) return false;
        Plan = plan;
        if (check) Findings = plan.Findings(final: true, Today, await desk.OtherNamesAsync(plan.Case, stop));
        return true;
    }
}
