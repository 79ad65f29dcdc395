using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Plans.Cases.Recommendations.Decide;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Recommendations;

/// <summary>Every recommendation of a case with what became of it; the open ones first.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(PlanDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    /// <summary>"open" leaves out what is decided; "objections" shows what its author objects to.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public OpenedPlan Plan { get; private set; } = null!;
    public IReadOnlyList<Recommendation> All { get; private set; } = [];

    public IEnumerable<(AdviceRequest Advice, IReadOnlyList<Recommendation> Rows)> Groups =>
        from advice in Plan.Advice
        let rows = All.Where(r => r.Advice == advice.Id && (Show switch { "open" => DecideRecommendation.Open(r), "objections" => r.Objection.Length > 0, _ => true })).ToList()
        where rows.Count > 0
        select (advice, (IReadOnlyList<Recommendation>)rows);

    public int Open => All.Count(DecideRecommendation.Open);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.EditPlan, "view recommendations of case", stop) is not { } plan) return NotFound();
        (Plan, All) = (plan, [.. DecideRecommendation.ToDecide(plan)]);
        return Page();
    }
}
