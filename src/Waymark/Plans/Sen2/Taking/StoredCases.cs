using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>What is stored of the cases of some children, read at once, and which of them a request of the return is.</summary>
internal sealed class StoredCases
{
    private readonly ILookup<ChildId, EhcCase> cases;
    private readonly HashSet<CaseId> taken = [];

    private StoredCases(IReadOnlyList<EhcCase> found) => cases = found.ToLookup(c => c.Child);

    public static StoredCases None { get; } = new([]);

    public ILookup<CaseId, RecordedEvent> Events { get; private init; } = Array.Empty<RecordedEvent>().ToLookup(e => e.Case);
    public ILookup<CaseId, RecordedException> Exceptions { get; private init; } = Array.Empty<RecordedException>().ToLookup(e => e.Case);
    public ILookup<CaseId, CaseClock> Clocks { get; private init; } = Array.Empty<CaseClock>().ToLookup(c => c.Case);
    public ILookup<CaseId, Review> Reviews { get; private init; } = Array.Empty<Review>().ToLookup(r => r.Case);
    public ILookup<CaseId, EhcPlan> Plans { get; private init; } = Array.Empty<EhcPlan>().ToLookup(p => p.Case);
    public ILookup<PlanId, Placement> Places { get; private init; } = Array.Empty<Placement>().ToLookup(p => p.Plan);

    /// <summary>Seven queries, however many children.</summary>
    public static async Task<StoredCases> OfAsync(WaymarkDb db, IReadOnlyList<ChildId> children, CancellationToken stop)
    {
        if (children.Count == 0) return new StoredCases([]);
        var found = await db.Set<EhcCase>().Where(c => children.Contains(c.Child)).ToListAsync(stop);
        var ids = found.Select(c => c.Id).ToList();
        var plans = await db.Set<EhcPlan>().Where(p => ids.Contains(p.Case)).ToListAsync(stop);
        var planIds = plans.Select(p => p.Id).ToList();
        return new StoredCases(found)
        {
            Events = (await db.Set<RecordedEvent>().Where(e => ids.Contains(e.Case)).ToListAsync(stop)).ToLookup(e => e.Case),
            Exceptions = (await db.Set<RecordedException>().Where(e => ids.Contains(e.Case)).ToListAsync(stop)).ToLookup(e => e.Case),
            Clocks = (await db.Set<CaseClock>().Where(c => ids.Contains(c.Case)).ToListAsync(stop)).ToLookup(c => c.Case),
            Reviews = (await db.Set<Review>().Where(r => ids.Contains(r.Case)).ToListAsync(stop)).ToLookup(r => r.Case),
            Plans = plans.ToLookup(p => p.Case),
            Places = (await db.Set<Placement>().Where(p => planIds.Contains(p.Plan)).ToListAsync(stop)).ToLookup(p => p.Plan),
        };
    }

    /// <summary>
    /// The case that a request is, or null for a new one. A day of receipt tells; without one the start of the plan does; and since that moves with every
    /// amendment, at last the only case with a plan that no other request of the person has claimed.
    /// </summary>
    public EhcCase? Find(ChildId child, Sen2Request request)
    {
        var open = cases[child].Where(c => !taken.Contains(c.Id)).ToList();
        var start = request.Assessments.SelectMany(a => a.Plans).FirstOrDefault()?.StartDate.Date;
        var found = request.ReceivedDate.Date is { } received ? open.Find(c => c.Received == received) : null;
        if (start is not null && request.RequestOutcome.Is('H'))
        {
            found ??= open.Find(c => Plans[c.Id].Any(p => p.Started == start));
            if (found is null && open.Where(c => Plans[c.Id].Any(p => p.Ceased is null)).ToList() is [var only] && (only.Received is null || request.ReceivedDate.Blank)) found = only;
        }
        found ??= request.ReceivedDate.Blank && start is null ? open.Find(c => c.Received is null && !Plans[c.Id].Any()) : null;
        if (found is not null) taken.Add(found.Id);
        return found;
    }
}
