using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Insight.Watching;

/// <summary>Events too few for the usual statistics: those of the last periods held against those before, exactly.</summary>
/// <remarks>
/// Given how many there are in all, chance alone spreads them over the periods evenly: the number in the last ones is binomial (Przyborowski and Wilenski 1940).
/// Where the periods before vary more than chance lets them, numbers are divided by how much more.
/// </remarks>
internal sealed class Rare : IVerdict
{
    private const double Sure = 1.959963984540054; // two-sided 95 %

    private readonly string id;
    private readonly double recent;
    private readonly double before;
    private readonly double ratio;
    private readonly double over;

    private Rare(string id, ReadOnlySpan<double> last, ReadOnlySpan<double> earlier, double over)
    {
        (this.id, recent, before, this.over) = (id, Sum(last), Sum(earlier), over);
        ratio = last.Length / (double)earlier.Length;
        var share = last.Length / (double)(last.Length + earlier.Length);
        var (k, rest) = (recent / over, before / over);
        var asMany = k > 0 ? Chances.Beta(k, rest + 1, share) : 1;
        var asFew = rest > 0 ? 1 - Chances.Beta(k + 1, rest, share) : 1;
        Chance = Math.Clamp(2 * Math.Min(asMany, asFew), 0, 1);
    }

    public double Chance { get; }

    public static bool Suits(WatchedSeries series) => series.Points.Count > 0 && series.Points[0].Of is null && series.Points.Average(p => p.Count) < WatchOptions.LeastMean;

    public static Rare? Of(WatchedSeries series, WatchOptions options, out string why)
    {
        var counts = series.Points.OrderBy(p => p.Date).Select(p => p.Count).ToArray();
        var earlier = counts.Length - options.Recent;
        why = counts.Length < WatchOptions.LeastPoints || earlier < 2 * options.Recent ? $"fewer than {Math.Max(WatchOptions.LeastPoints, 3 * options.Recent)} periods"
            : series.Absent > WatchOptions.MostGaps * (counts.Length + series.Absent) ? "more than a fifth of the periods is absent"
            : counts.Sum() < WatchOptions.LeastEvents ? $"fewer than {WatchOptions.LeastEvents} in all" : "";
        if (why.Length > 0) return null;
        var mean = counts.Take(earlier).Average();
        var variance = counts.Take(earlier).Sum(c => (c - mean) * (c - mean)) / (earlier - 1);
        return new(series.Id, counts.AsSpan(earlier), counts.AsSpan(0, earlier), mean > 0 ? Math.Max(1, variance / mean) : 1);
    }

    public Finding Found(double adjusted)
    {
        var expected = before * ratio;
        var child = Math.Sqrt(over * (recent + (ratio * ratio * before)));
        return new Finding(id, ChangeKind.Step, Chance, adjusted, recent, expected, recent - expected - (Sure * child), recent - expected + (Sure * child));
    }

    private static double Sum(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
