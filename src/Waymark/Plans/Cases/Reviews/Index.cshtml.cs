using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>The reviews of one plan: the next one due with its working days, those under way, those finished.</summary>
[Needs(Permission.ViewReview)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<Review> All { get; private set; } = [];

    /// <summary>Last day of the period in which the next review must be finished; null where no plan is in force.</summary>
    public LocalDate? Due { get; private set; }

    public CaseOwner? Owner { get; private set; }
    public bool NoSetting => Child.SchoolUrn.Length == 0;
    public bool MayRecord => access.May(Permission.RecordReview);
    public bool MaySetOwner => access.May(Permission.IssuePlan);
    public LocalDate Day => Today;

    /// <summary>One review is being prepared: another is arranged only after it.</summary>
    public bool Preparing => All.Any(r => r.State is ReviewState.Arranged or ReviewState.Circulated);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.ViewReview, "view reviews of plan", stop) is not var (record, child)) return NotFound();
        Child = child;
        Due = OpenedReview.Due(record, Today);
        All = await db.Set<Review>().Where(r => r.Case == Case).OrderByDescending(r => r.Meeting).ThenBy(r => r.Id).AsNoTracking().ToListAsync(stop);
        Owner = await db.Set<CaseOwner>().AsNoTracking().FirstOrDefaultAsync(o => o.Case == Case, stop);
        return Page();
    }
}
