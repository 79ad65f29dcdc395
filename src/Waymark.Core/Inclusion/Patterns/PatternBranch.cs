namespace Waymark.Core.Inclusion.Patterns;

/// <summary>Patterns that are one change seen from several sides: one stands at the head, the others below it.</summary>
/// <param name="Head">What is told first.</param>
/// <param name="Others">Wider and narrower groups of the same change, and its other measures; most children first.</param>
public sealed record PatternBranch(FoundPattern Head, IReadOnlyList<FoundPattern> Others)
{
    /// <summary>Sorts patterns into branches, those that touch most children first.</summary>
    /// <remarks>
    /// The widest pattern of a branch has the most children. Where a narrower group of the same measure holds most of its change, that group stands at the head:
    /// it says where to look.
    /// </remarks>
    public static IReadOnlyList<PatternBranch> Of(IEnumerable<FoundPattern> patterns)
    {
        var left = patterns.OrderByDescending(p => Math.Abs(p.Children)).ThenBy(p => p.Group.Narrowness).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var branches = new List<PatternBranch>();
        while (left.Count > 0)
        {
            var top = left[0];
            var members = left.Where(p => p == top || IsPart(top, p)).ToList();
            left.RemoveAll(members.Contains);
            var head = members.Where(p => p.Measure == top.Measure && Math.Abs(p.Children) >= top.Terms.Most * Math.Abs(top.Children)).OrderByDescending(p => p.Group.Narrowness).ThenByDescending(p => Math.Abs(p.Children)).First();
            branches.Add(new(head, [.. members.Where(p => p != head)]));
        }
        return branches;
    }

    private static bool IsPart(FoundPattern whole, FoundPattern part) => whole.IsRise == part.IsRise && whole.Measure.IsKin(part.Measure) && whole.Group.Holds(part.Group);
}
