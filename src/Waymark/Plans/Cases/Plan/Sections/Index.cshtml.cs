using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Cases.Plan.Sections;

/// <summary>One section: its rows in full with their source and age, what the checks ask about them, and what can be done with each.</summary>
[Needs(Permission.ViewPlanInWork)]
internal sealed class IndexModel(PlanDesk desk, IAccess access, KeepRow keep) : PlanPage(desk, access)
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    public PlanSection Of { get; private set; } = null!;
    public PlanSection? Before { get; private set; }
    public PlanSection? After { get; private set; }
    public IReadOnlyList<PlanItem> Rows { get; private set; } = [];

    /// <summary>Rows that were taken out and can be brought back.</summary>
    public IReadOnlyList<PlanRow> Removed { get; private set; } = [];

    public IEnumerable<CheckFinding> About(PlanItem row) => Findings.Where(f => f.Item?.Id == row.Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (PlanSection.Find(Section) is not { Kinds.Count: > 0 } section || !await OpenAsync(Permission.ViewPlanInWork, $"view section {section.Letter} of plan in work", check: true, stop)) return NotFound();
        Of = section;
        var written = PlanSection.All.Where(s => s.Kinds.Count > 0).ToList();
        var at = written.IndexOf(section);
        (Before, After) = (written.ElementAtOrDefault(at - 1), written.ElementAtOrDefault(at + 1));
        Rows = [.. Plan.Content.In(section.Letter)];
        Removed = [.. Plan.Rows.Where(r => r.RemovedAt is not null && r.Section == section.Letter)];
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(PlanItemId row, CancellationToken stop) => DoneAsync(keep.ConfirmAsync(Case, row, DeedOf("confirm row"), stop), row, "Confirmed: it is still true today.");

    public Task<IActionResult> OnPostRaiseAsync(PlanItemId row, CancellationToken stop) => DoneAsync(keep.RaiseAsync(Case, row, DeedOf("move row"), stop), row, "Moved up.");

    public Task<IActionResult> OnPostBringBackAsync(PlanItemId row, CancellationToken stop) => DoneAsync(keep.BringBackAsync(Case, row, DeedOf("bring row back"), stop), row, "Brought back into the plan.");

    private async Task<IActionResult> DoneAsync(Task<bool> doing, PlanItemId row, string notice) =>
        MayEdit && PlanSection.Find(Section) is { } section && await doing ? Done($"{PlanLinks.Section(Case, section.Letter)}#row-{row}", notice) : NotFound();
}
