using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Cases.Plan.Add;

/// <summary>A new row of a section.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(PlanDesk desk, IAccess access, WriteRow write) : RowFormPage(desk, access)
{
    public async Task<IActionResult> OnGetAsync(string? kind, string? section, PlanItemId? to, CancellationToken stop)
    {
        if (!Chosen(kind, section) || !await OpenAsync(Permission.EditPlan, "view form to add a row", check: false, stop)) return NotFound();
        Asked = RowForm.Blank(Kind, Of.Letter, Today) with { Links = to is { } joined ? [joined.ToString()] : [] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? kind, string? section, CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!Chosen(kind, section)) return NotFound();
        if (!ModelState.IsValid) return await ShownAsync(new Problems(), stop);
        if (await write.AddAsync(Case, Kind, Of.Letter, Asked, DeedOf("add row"), stop) is not { } written) return NotFound();
        if (written.Problems.None) return Done($"{PlanLinks.Section(Case, Of.Letter)}#row-{written.Row}", $"{Kind.Label} added.");
        return await ShownAsync(written.Problems, stop);
    }

    private async Task<IActionResult> ShownAsync(Problems problems, CancellationToken stop) =>
        await OpenAsync(Permission.EditPlan, "view form to add a row", check: false, stop) ? Refused(problems, Page()) : NotFound();

    private bool Chosen(string? kind, string? section)
    {
        if (ItemKind.Find(kind ?? "") is not { } chosen || PlanSection.Find(section ?? "") is not { } of || !of.Kinds.Contains(chosen)) return false;
        (Kind, Of) = (chosen, of);
        AskAll();
        return true;
    }
}
