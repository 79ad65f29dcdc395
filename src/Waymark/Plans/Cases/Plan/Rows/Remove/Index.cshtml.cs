using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Cases.Plan.Rows.Remove;

/// <summary>Takes a row out of the plan in work, with a reason: an amendment notice must say why.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(PlanDesk desk, IAccess access, KeepRow keep) : PlanPage(desk, access)
{
    [BindProperty(SupportsGet = true)]
    public PlanItemId Row { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PlanItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FoundAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FoundAsync(stop)) return NotFound();
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(Reason), "Reason", "Enter why it is taken out")
            .AddIf(Reason?.Length > 1000, "Reason", "The reason must be 1,000 characters or fewer");
        if (!problems.None) return Refused(problems, Page());
        return await keep.RemoveAsync(Case, Row, Reason!.Trim(), DeedOf("remove row"), stop) ? Done(PlanLinks.Section(Case, Item.Section), "Taken out. You can bring it back at the foot of this page.") : NotFound();
    }

    private async Task<bool> FoundAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.EditPlan, "view form to remove a row", check: false, stop) || Plan.Content.Find(Row) is not { } item) return false;
        Item = item;
        return true;
    }
}
