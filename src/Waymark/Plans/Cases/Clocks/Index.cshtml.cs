using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Clocks;

/// <summary>Every deadline that the events of a case call for, with the dates and reasons behind it; and the events themselves.</summary>
[Needs(Permission.ViewCase)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public CaseRecord Record { get; private set; } = null!;
    public IReadOnlyList<Clock> Open { get; private set; } = [];
    public IReadOnlyList<Clock> Closed { get; private set; } = [];
    /// <summary>Requests as they came in, with what was answered.</summary>
    public IReadOnlyList<AssessmentRequest> Requests { get; private set; } = [];

    /// <summary>Detention, education at home, moves: what changes how the case is worked.</summary>
    public IReadOnlyList<CaseSituation> Situations { get; private set; } = [];

    public bool MayRecord => access.May(Permission.RecordEvent);
    public LocalDate AsOf => Today;

    /// <summary>Ids of events that another has replaced or taken back.</summary>
    public IReadOnlySet<CaseEventId> Superseded { get; private set; } = new HashSet<CaseEventId>();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.ViewCase, "view clocks of case", stop) is not var (record, child)) return NotFound();
        (Record, Child) = (record, child);
        Situations = CaseSituation.Of(record.Facts);
        var clocks = record.Clocks(Today);
        Open = [.. clocks.Where(c => c.Stopped is null)];
        Closed = [.. clocks.Where(c => c.Stopped is not null).OrderByDescending(c => c.Stopped)];
        Superseded = record.Events.Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
        Requests = await db.Set<AssessmentRequest>().Where(r => r.Case == Case).OrderBy(r => r.ReceivedOn).AsNoTracking().ToListAsync(stop);
        return Page();
    }
}
