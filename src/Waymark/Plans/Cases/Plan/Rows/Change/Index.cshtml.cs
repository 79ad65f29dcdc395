using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Cases.Plan.Rows.Change;

/// <summary>Writing one row, with the advice and the child's words beside it. Kept by itself while one types; two writers are joined or shown both.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(PlanDesk desk, IAccess access, WriteRow write) : RowFormPage(desk, access)
{
    [BindProperty(SupportsGet = true)]
    public PlanItemId Row { get; set; }

    /// <summary>What the checks ask about the row as it is stored.</summary>
    public IEnumerable<CheckFinding> About => Findings.Where(f => f.Item?.Id == Row);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FoundAsync(stop)) return NotFound();
        Asked = RowForm.Of(Plan.Content.Find(Row)!, Stored.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return await FoundAsync(stop) ? Refused(new Problems(), Page()) : NotFound();
        if (await write.ChangeAsync(Case, Row, Asked, DeedOf("change row"), stop) is not { } written || !await FoundAsync(stop)) return NotFound();
        if (!written.Problems.None) return Refused(written.Problems, Page());
        if (written.Disputed.Count > 0) return Both(written);
        return Done($"{PlanLinks.Section(Case, Of.Letter)}#row-{Row}", written.Joined ? "Saved. Somebody else had changed other parts of it; both are kept." : "Saved.");
    }

    /// <summary>The same, by itself while one types: answers with the version that the next writing begins from.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return new JsonResult(new { kept = false }) { StatusCode = StatusCodes.Status409Conflict };
        if (await write.ChangeAsync(Case, Row, Asked, DeedOf("change row"), stop) is not { } written) return NotFound();
        return written.Problems.None && written.Disputed.Count == 0 && !written.Joined
            ? new JsonResult(new { kept = true, version = written.Version }) : new JsonResult(new { kept = false }) { StatusCode = StatusCodes.Status409Conflict };
    }

    private PlanRow Stored => Plan.Rows.First(r => r.Id == Row);

    /// <summary>Nothing was saved: both writings are shown, and the next save says which words stand.</summary>
    private PageResult Both(WriteRow.Written written)
    {
        Disputed = written.Disputed;
        ModelState.Remove("Asked.Version");
        Asked = Asked with { Version = written.Version };
        ModelState.AddModelError("", "Somebody else changed the same words while you were writing. Both are shown below. Put what should stand in each box and save again.");
        var page = Page();
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<bool> FoundAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.EditPlan, "view form to change a row", check: true, stop) || Plan.Content.Find(Row) is not { } item) return false;
        (Kind, Of) = (ItemKind.Find(item.Kind)!, PlanSection.Find(item.Section)!);
        AskAll();
        return true;
    }
}
