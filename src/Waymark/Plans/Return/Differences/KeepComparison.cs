using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return.Differences;

/// <summary>Works a comparison out and keeps it with the children behind each cause, in the place of what was kept before. The caller saves, and commits.</summary>
internal sealed class KeepComparison(ComparedReturns returns, PersonsOnRecord known)
{
    /// <summary>Reads and counts; writes nothing. What is written elsewhere meanwhile makes the result older than the casework.</summary>
    public async Task<WorkedOut> WorkOutAsync(WaymarkDb db, StoredComparison of, IProgress<WorkStep>? progress, CancellationToken stop)
    {
        var seen = await db.Set<TrailEntry>().MaxAsync(e => (long?)e.Seq, stop) ?? 0;
        if (await returns.ReadAsync(db, Sen2Year.Of(of.Year)!, of.Against, progress, stop) is not { } compared) return new(seen, null, [], []);
        var all = compared.Comparison.Read().ToList();
        var ids = await known.FindAsync(db, all.SelectMany(d => d.Because).SelectMany(b => b.Persons).Where(p => p.Child is null).Select(p => p.Key).ToHashSet(), stop);
        return new(seen, compared, all, [.. all.SelectMany(d => d.Because.SelectMany(b => Behind(of.Id, d, b, ids)))]);
    }

    /// <summary>Inside the transaction of the caller.</summary>
    public static async Task PutAsync(WaymarkDb db, StoredComparison of, WorkedOut found, Deed deed, CancellationToken stop)
    {
        await db.Set<ChildBehind>().Where(c => c.Comparison == of.Id).ExecuteDeleteAsync(stop);
        await db.InsertAsync(found.Children, stop);
        of.State = found.Compared is null ? ComparisonState.Nothing : ComparisonState.Made;
        (of.MadeAt, of.MadeBy, of.Seen, of.Sha256) = (deed.Now, deed.Actor.Name, found.Seen, found.Compared?.Sha256 ?? "");
        (of.Last, of.Now, of.Numbers) = (found.Compared?.Last ?? 0, found.Compared?.Now ?? 0, KeptNumbers.Write(found.Numbers));
    }

    /// <summary>Everybody once, however often counted.</summary>
    private static IEnumerable<ChildBehind> Behind(Guid comparison, ReturnDifference of, CauseOfDifference cause, IReadOnlyDictionary<ulong, ChildId> ids) => cause.Persons
        .Select(p => (Child: p.Child ?? ids.GetValueOrDefault(p.Key), Person: p)).DistinctBy(p => p.Child == default ? (object)p.Person.Key : p.Child)
        .Select((p, at) => new ChildBehind
        {
            Comparison = comparison, Measure = of.Measure.Id, Code = of.Code ?? ChildBehind.Whole, Cause = cause.Cause.Id, Number = at + 1, Child = p.Child,
            Then = ChildBehind.Codes(p.Person.Then), Now = ChildBehind.Codes(p.Person.Now),
        });
}

/// <param name="Seen">Entry of the trail up to which casework is in it.</param>
/// <param name="Compared">Null where there is nothing to compare with.</param>
internal sealed record WorkedOut(long Seen, Compared? Compared, IReadOnlyList<ReturnDifference> Numbers, IReadOnlyList<ChildBehind> Children);
