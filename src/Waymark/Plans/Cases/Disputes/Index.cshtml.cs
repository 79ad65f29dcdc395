using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Disputes;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Disputes;

/// <summary>Each notice that can be appealed as one thread: last days, mediation, appeal, orders with what they set, and the steps that may come next.</summary>
[Needs(Permission.ViewDispute)]
internal sealed class IndexModel(OpenedCase opened, BundleIndex bundle, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public EhcCase Of { get; private set; } = null!;
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];
    public IReadOnlyList<BundleIndex.Paper> Papers { get; private set; } = [];
    public bool MayRecord => access.May(Permission.RecordEvent);
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.ViewDispute, "view disputes of case", stop) is not var (record, child)) return NotFound();
        (Child, Of) = (child, record.Case);
        Disputes = Dispute.All(record.Facts, Today, ClockFace.Standard);
        Papers = await bundle.OfAsync(Case, stop);
        return Page();
    }
}
