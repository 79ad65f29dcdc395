using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Restricted;

/// <summary>The one place that reads sealed children for people. Its callers need the permission to manage restrictions, and leave an entry in the trail.</summary>
internal sealed class SealedRecords(WaymarkDb db)
{
    /// <summary>Every sealed child with the decision that sealed it, where one is recorded.</summary>
    public async Task<IReadOnlyList<(Child Child, Restriction? By)>> AllAsync(CancellationToken stop)
    {
        var children = await db.Set<Child>().Where(c => c.Sealed).OrderBy(c => c.Surname).ThenBy(c => c.Forename).AsNoTracking().ToListAsync(stop);
        var ids = children.ConvertAll(c => c.Id);
        var sealing = (await db.Set<Restriction>().Where(r => EF.Parameter(ids).Contains(r.Child) && r.What == Withheld.Record && !r.Lifts && r.Outcome == Restriction.Confirmed)
            .AsNoTracking().ToListAsync(stop)).ToLookup(r => r.Child);
        return [.. children.Select(c => (c, sealing[c.Id].MaxBy(r => r.Decided)))];
    }

    /// <summary>What waits for a second person, the oldest first.</summary>
    public async Task<IReadOnlyList<(Restriction Asked, Child Child)>> WaitingAsync(CancellationToken stop)
    {
        var found = await (
            from asked in db.Set<Restriction>()
            where asked.Outcome == Restriction.Waiting
            join child in db.Set<Child>() on asked.Child equals child.Id
            orderby asked.Asked
            select new { asked, child }).AsNoTracking().ToListAsync(stop);
        return [.. found.Select(f => (f.asked, f.child))];
    }

    /// <summary>A request that waits, and its child, both to be changed; null where there is none such.</summary>
    public async Task<(Restriction Asked, Child Child)?> FindAsync(Guid request, CancellationToken stop)
    {
        if (await db.Set<Restriction>().SingleOrDefaultAsync(r => r.Id == request && r.Outcome == Restriction.Waiting, stop) is not { } asked) return null;
        return await db.Set<Child>().SingleOrDefaultAsync(c => c.Id == asked.Child, stop) is { } child ? (asked, child) : null;
    }

    /// <summary>A sealed child, or null.</summary>
    public Task<Child?> SealedAsync(ChildId child, CancellationToken stop) => db.Set<Child>().SingleOrDefaultAsync(c => c.Id == child && c.Sealed, stop);

    public Task<bool> WaitsAsync(ChildId child, CancellationToken stop) => db.Set<Restriction>().AnyAsync(r => r.Child == child && r.What == Withheld.Record && r.Outcome == Restriction.Waiting, stop);
}
