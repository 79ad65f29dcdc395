using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Plan.Rows.History;

/// <summary>Everything that a row ever said: what changed, when, by whom.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(WaymarkDb db, PlanDesk desk, IAccess access) : PlanPage(desk, access)
{
    [BindProperty(SupportsGet = true)]
    public PlanItemId Row { get; set; }

    public PlanRow Of { get; private set; } = null!;

    /// <summary>The latest first, each with what differs from the one before.</summary>
    public IReadOnlyList<(PlanRowChange Change, IReadOnlyList<FieldChange> Fields)> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.EditPlan, "view history of a row", check: false, stop) || Plan.Rows.FirstOrDefault(r => r.Id == Row) is not { } row) return NotFound();
        Of = row;
        var all = await db.Set<PlanRowChange>().Where(c => c.Row == Row).OrderBy(c => c.At).ThenBy(c => c.RowVersion).AsNoTracking().ToListAsync(stop);
        Changes = [.. all.Select((change, at) => (change, Differs(at == 0 ? "{}" : all[at - 1].Values, change.Values))).Reverse()];
        return Page();
    }

    private IReadOnlyList<FieldChange> Differs(string before, string after)
    {
        var (was, now) = (Item(before), Item(after));
        return PlanComparison.Of(new PlanContent([was]), new PlanContent([now])) is [var change] ? change.Fields : [];
    }

    private PlanItem Item(string values) => Of.AsItem() with { Values = PlanRow.Fields(values) };
}
