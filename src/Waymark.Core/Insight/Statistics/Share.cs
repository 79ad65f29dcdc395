using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.Statistics;

/// <summary>So many of so many: a proportion that keeps its denominator.</summary>
/// <param name="Count">Those counted, from 0 to <paramref name="Of"/>.</param>
/// <param name="Of">All of them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(int Count, int Of)
{
    /// <summary>Those counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0 or above the whole.</exception>
    public int Count { get; } = Count >= 0 && Count <= Of ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "A count lies between 0 and its whole.");

    /// <summary>From 0 to 1; NaN of nobody.</summary>
    public double Value => Of == 0 ? double.NaN : (double)Count / Of;

    /// <summary>Wilson's score interval, which stays within 0 and 1 and suits small groups (Newcombe 1998, method 3). Of nobody: 0 to 1.</summary>
    public Interval Wilson(Confidence confidence)
    {
        if (Of == 0) return new(0, 1);
        double x = Count, n = Of, z = confidence.Z;
        var (middle, reach, under) = ((2 * x) + (z * z), z * Math.Sqrt((z * z) + (4 * x * (1 - (x / n)))), 2 * (n + (z * z)));
        return new(Count == 0 ? 0 : (middle - reach) / under, Count == Of ? 1 : (middle + reach) / under);
    }

    /// <summary>The exact interval of Clopper and Pearson: never narrower than it says, for where a limit must hold.</summary>
    public Interval Exact(Confidence confidence)
    {
        var (count, of) = (Count, Of);
        return new(
            count == 0 ? 0 : Chances.Solve(p => Chances.Beta(count, of - count + 1, p), confidence.Tail, 0, 1),
            count == of ? 1 : Chances.Solve(p => Chances.Beta(count + 1, of - count, p), 1 - confidence.Tail, 0, 1));
    }
}
