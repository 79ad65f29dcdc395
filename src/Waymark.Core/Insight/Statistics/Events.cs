using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.Statistics;

/// <summary>So many events, for a rate: events may happen more than once to one child.</summary>
/// <param name="Count">0 or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Events(int Count)
{
    /// <summary>The number of events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int Count { get; } = Count >= 0 ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "A count is 0 or more.");

    /// <summary>Below this the exact interval is taken, from it on Byar's.</summary>
    public const int ByarFrom = 10;

    /// <summary>Interval of the number of events: exact where few, Byar's where more. Divide by the exposure for a rate, by the expected number for a standardised ratio.</summary>
    public Interval Within(Confidence confidence) => Count < ByarFrom ? Exact(confidence) : Byar(confidence);

    /// <summary>The exact Poisson interval (from chi-square).</summary>
    public Interval Exact(Confidence confidence)
    {
        var count = Count;
        var far = count + 50 + (20 * Math.Sqrt(count + 1));
        return new(
            count == 0 ? 0 : Chances.Solve(x => Chances.Gamma(count, x), confidence.Tail, 0, far),
            Chances.Solve(x => Chances.Gamma(count + 1, x), 1 - confidence.Tail, 0, far));
    }

    /// <summary>Byar's approximation, as the Office for Health Improvement and Disparities uses it.</summary>
    public Interval Byar(Confidence confidence)
    {
        double o = Count, p = Count + 1;
        return new(
            Count == 0 ? 0 : o * Math.Pow(1 - (1 / (9 * o)) - (confidence.Z / (3 * Math.Sqrt(o))), 3),
            p * Math.Pow(1 - (1 / (9 * p)) + (confidence.Z / (3 * Math.Sqrt(p))), 3));
    }
}
