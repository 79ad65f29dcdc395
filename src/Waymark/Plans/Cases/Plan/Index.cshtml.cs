using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Plan;

/// <summary>The plan that is being worked on, on one page: section by section, the golden thread with its gaps, and what the checks find.</summary>
[Needs(Permission.ViewPlanInWork)]
internal sealed class IndexModel(WaymarkDb db, PlanDesk desk, IAccess access) : PlanPage(desk, access)
{
    public IReadOnlyList<Strand> Thread { get; private set; } = [];

    /// <summary>The last frozen version, or null.</summary>
    public (int Number, string Kind, NodaTime.LocalDate On)? Last { get; private set; }

    public int Blocks => Findings.Count(f => f.Check.Severity == CheckSeverity.Block);
    public int OpenRecommendations => Plan.Owed.Count(r => r.Fate is "" or "question");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.ViewPlanInWork, "view plan in work", check: true, stop)) return NotFound();
        Thread = Plan.Content.Thread();
        var last = await db.Set<PlanVersion>().Where(v => v.Case == Case).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Kind, v.MadeOn }).FirstOrDefaultAsync(stop);
        Last = last is null ? null : (last.Number, last.Kind, last.MadeOn);
        return Page();
    }
}
