using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>Why children are looked at: suspended again and again of late.</summary>
internal sealed class ReasonsOfChildren(WaymarkDb db)
{
    private const int Weeks = 6, Repeats = 2;

    public async Task<IReadOnlyDictionary<ChildId, IReadOnlyList<KnownReason>>> ReadAsync(IReadOnlyCollection<ChildId> children, LocalDate today, CancellationToken stop)
    {
        var from = today.PlusWeeks(-Weeks);
        var counted = await db.Set<Suspension>().Where(s => children.Contains(s.Child) && s.From > from && s.From <= today && s.Cancelled == null).GroupBy(s => s.Child)
            .Select(g => new { Child = g.Key, Count = g.Count(), First = g.Min(s => s.From) }).Where(g => g.Count >= Repeats).ToListAsync(stop);
        return counted.ToDictionary(c => c.Child, c => (IReadOnlyList<KnownReason>)[new("EW2", "Repeat suspensions", $"Suspended {c.Count} times in {Weeks} weeks.", c.First)]);
    }
}
