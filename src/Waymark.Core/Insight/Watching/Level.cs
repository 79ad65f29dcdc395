namespace Waymark.Core.Insight.Watching;

/// <summary>Where a series stood before its last periods, and how far each period lies from there in standard deviations of that time.</summary>
internal sealed class Level
{
    private Level()
    {
    }

    /// <summary>Distances of all periods from the level before, as steadied values (variance 1 by chance alone).</summary>
    public required double[] Away { get; init; }

    /// <summary>How many periods are before the last ones.</summary>
    public required int Before { get; init; }

    public int Recent => Away.Length - Before;

    /// <summary>Standard deviation of the periods before; never below the 1 that chance alone gives.</summary>
    public required double Spread { get; init; }

    /// <summary>Correlation of neighbouring periods before, from 0 to 0.8.</summary>
    public required double Correlation { get; init; }

    /// <summary>Degrees of freedom of the spread.</summary>
    public required int Freedom { get; init; }

    /// <summary>Counted in the last periods.</summary>
    public required double Observed { get; init; }

    /// <summary>Expected in them.</summary>
    public required double Expected { get; init; }

    /// <summary>Standard deviation of one of the last periods by chance alone, in children.</summary>
    public required double Chance { get; init; }

    public static Level? Of(WatchedSeries series, WatchOptions options, out string why)
    {
        var points = series.Points.OrderBy(p => p.Date).ToArray();
        var before = points.Length - options.Recent;
        why = Unfit(series, points, before, options) ?? "";
        if (why.Length > 0) return null;
        var usual = Usual(points, before, options, out var months);
        var away = new double[points.Length];
        for (var i = 0; i < away.Length; i++) away[i] = Steadied(points[i], usual[i]);
        var mean = away.AsSpan(0, before).ToArray().Average();
        for (var i = 0; i < away.Length; i++) away[i] -= mean;
        var freedom = before - months;
        var squares = away.Take(before).Sum(a => a * a);
        var spread = Math.Sqrt(Math.Max(1, squares / freedom));
        var correlation = squares > 0 ? Math.Clamp((Enumerable.Range(1, before - 1).Sum(i => away[i] * away[i - 1]) / squares) + (1.0 / before), 0, 0.8) : 0;
        return new Level
        {
            Away = away, Before = before, Spread = spread, Correlation = correlation, Freedom = freedom,
            Observed = points.Skip(before).Sum(p => p.Count), Expected = usual.Skip(before).Sum(),
            Chance = Enumerable.Range(before, options.Recent).Average(i => Deviation(points[i], usual[i])),
        };
    }

    private static string? Unfit(WatchedSeries series, WatchedPoint[] points, int before, WatchOptions options)
    {
        if (points.Length < WatchOptions.LeastPoints || before < 2 * options.Recent) return $"fewer than {Math.Max(WatchOptions.LeastPoints, 3 * options.Recent)} periods";
        if (series.Absent > WatchOptions.MostGaps * (points.Length + series.Absent)) return "more than a fifth of the periods is absent";
        if (points.Average(p => p.Count) < WatchOptions.LeastMean) return $"fewer than {WatchOptions.LeastMean} a period: pool it with others";
        if (points[0].Of is null) return null;
        if (points.Any(p => p.Of == 0)) return "a period without anybody to count among";
        return points.Take(before).Sum(p => p.Of - p.Count) == 0 ? "everybody was counted before" : null;
    }

    // What is usual in each period: the share, or the number, of the time before; by the month of the year where that time has each month three times.
    private static double[] Usual(WatchedPoint[] points, int before, WatchOptions options, out int parameters)
    {
        var months = points.Take(before).GroupBy(p => p.Date.Month).ToDictionary(g => g.Key, g => g.ToList());
        var byMonth = options.ByMonth && months.Count > 1 && months.Values.All(m => m.Count >= 3) && points.Skip(before).All(p => months.ContainsKey(p.Date.Month));
        parameters = byMonth ? months.Count : 1;
        var whole = Rate(points.Take(before));
        var rates = byMonth ? months.ToDictionary(m => m.Key, m => Rate(m.Value)) : [];
        return [.. points.Select(p => (p.Of ?? 1) * (byMonth ? rates[p.Date.Month] : whole))];
    }

    private static double Rate(IEnumerable<WatchedPoint> points)
    {
        var (count, of) = (0.0, 0.0);
        foreach (var point in points) (count, of) = (count + point.Count, of + (point.Of ?? 1));
        return count / of;
    }

    // Anscombe's square root for a number; for a share the distance in its own standard deviations.
    private static double Steadied(WatchedPoint point, double usual) => point.Of is null
        ? 2 * (Math.Sqrt(point.Count + 0.375) - Math.Sqrt(usual + 0.375))
        : (point.Count - usual) / Deviation(point, usual);

    private static double Deviation(WatchedPoint point, double usual)
    {
        if (point.Of is not { } of) return Math.Sqrt(usual + 0.375);
        // Half a child keeps a month in which nobody, or everybody, was ever counted from dividing by nought.
        var share = Math.Clamp(usual, 0.5, Math.Max(0.5, of - 0.5)) / of;
        return Math.Sqrt(Math.Max(of * share * (1 - share), 0.25));
    }
}
