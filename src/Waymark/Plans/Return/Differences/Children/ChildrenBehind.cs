using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Return.Differences.Children;

/// <summary>The children behind one cause of a difference, as far as the visitor may see them.</summary>
internal sealed class ChildrenBehind(WaymarkDb db, IChildren children, IAccess access)
{
    public const int PageSize = 50;

    /// <summary>Three queries, however many there are.</summary>
    /// <returns>How many may be seen, those of the page, and how many cannot be shown: not on record under that number or name, or out of reach.</returns>
    public async Task<(int Total, IReadOnlyList<Row> Rows, int Unseen)> ReadAsync(StoredComparison of, ReturnDifference difference, DifferenceCause cause, int sheet, CancellationToken stop)
    {
        var (measure, code) = (difference.Measure, difference.Code ?? ChildBehind.Whole);
        var behind = db.Set<ChildBehind>().Where(b => b.Comparison == of.Id && b.Measure == measure.Id && b.Code == code && b.Cause == cause.Id);
        var seen = from child in children.Cards(db, access.ReachFor(Permission.ExportReturn))
                   join one in behind on child.Id equals one.Child
                   select new { Child = child, one.Then, one.Now };
        var all = await behind.CountAsync(stop);
        var total = await seen.CountAsync(stop);
        var page = await seen.OrderBy(s => s.Child.Surname).ThenBy(s => s.Child.Forename).ThenBy(s => s.Child.Id).Skip((sheet - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return (total, [.. page.Select(s => new Row(s.Child, Words(measure, s.Then), Words(measure, s.Now)))], all - total);
    }

    private static string Words(ReturnMeasure measure, string kept) => ChildBehind.CodesIn(kept) is not { Count: > 0 } codes ? "Not counted"
        : string.Join(", ", codes.Select(c => measure.Codes.Count == 0 ? "Counted" : measure.LabelOf(c)));

    /// <param name="Then">As the return of the year before counts the child.</param>
    /// <param name="Now">As this one does.</param>
    internal sealed record Row(ChildCard Child, string Then, string Now);
}
