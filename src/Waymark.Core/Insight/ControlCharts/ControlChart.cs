using NodaTime;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>A control chart: single values with limits from their moving ranges (XmR), or from what chance lets one expect of counts and shares, and the points that are no common cause.</summary>
/// <remarks>
/// Method of NHS England's Making Data Count as the package NHSRplotthedots 0.2.2 reckons it; what the default mode does otherwise stands at
/// <see cref="ChartMode.Default"/> and in docs/calc.md. One pass over the points of each group: time and memory grow with their number alone.
/// </remarks>
public sealed class ControlChart
{
    /// <summary>Largest share of gaps among the periods of a series that is still judged in default mode.</summary>
    public const double MostGaps = 0.2;

    private ControlChart(ChartedPoint[] points, IReadOnlyList<LocalDate> gaps, ChartOptions options, string? note)
    {
        Points = points;
        Gaps = gaps;
        Options = options;
        Note = note;
        var last = points.Length == 0 ? default : points[^1];
        Variation = points.Length == 0 || (note is not null && last.Type == PointType.CommonCause) ? null : last.Type;
        Assurance = points.Length == 0 || note is not null ? null : AssuranceOf(last.Limits, options);
    }

    /// <summary>The points in the order of their days.</summary>
    public IReadOnlyList<ChartedPoint> Points { get; }

    /// <summary>Periods that the calendar knows and the series has not: in default mode only.</summary>
    public IReadOnlyList<LocalDate> Gaps { get; }

    /// <summary>How it was worked out.</summary>
    public ChartOptions Options { get; }

    /// <summary>Why there are no limits and no icons, in default mode: "no variation yet" or "not enough data"; else null.</summary>
    public string? Note { get; }

    /// <summary>The variation icon: the type of the last point. Null without a point, or where a note says why nothing can be said.</summary>
    public PointType? Variation { get; }

    /// <summary>The assurance icon. Null without a target, for a neutral series, or where a note says why.</summary>
    public Assurance? Assurance { get; }

    /// <summary>Works out a chart.</summary>
    /// <exception cref="ArgumentException">Two points have the same day, a value is not finite, a rate has no denominator, or a compatible chart is to be of anything but values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The run length is not 6, 7 or 8, or fewer than 2 points fix the limits.</exception>
    public static ControlChart Of(IReadOnlyList<ChartPoint> points, ChartOptions options)
    {
        if (options.RunLength is < 6 or > 8) throw new ArgumentOutOfRangeException(nameof(options), options.RunLength, "A run has 6, 7 or 8 points.");
        if (options.FixAfter is < 2) throw new ArgumentOutOfRangeException(nameof(options), options.FixAfter, "At least 2 points fix the limits.");
        if (options.Mode == ChartMode.Compatible && options.Data != ValueKind.Values) throw new ArgumentException("A compatible chart is one of values.", nameof(options));
        var series = Series.Of(points, options);
        var charted = new ChartedPoint[series.Count];
        var sparse = series.GapShare > MostGaps && options.Mode == ChartMode.Default;
        var (group, start) = (0, 0);
        var limits = default(ProcessLimits);
        for (var i = 0; i <= series.Count; i++)
        {
            var begins = i < series.Count && series.Rebases(i);
            if ((begins || i == series.Count) && i > start)
                limits = Segment.Chart(series, start..i, group, options, sparse, charted);
            if (begins) (group, start) = (group + 1, i);
        }
        return new ControlChart(charted, series.Gaps, options, NoteOf(series, limits, options, sparse));
    }

    private static string? NoteOf(Series series, ProcessLimits last, ChartOptions options, bool sparse) =>
        options.Mode == ChartMode.Compatible || series.Count == 0 ? null
        : sparse ? "not enough data"
        : last.Known ? null
        : "no variation yet";

    private static Assurance? AssuranceOf(ProcessLimits limits, ChartOptions options)
    {
        if (options.Target is not { } target || options.Improvement == Improvement.Neutral) return null;
        var above = target > limits.Upper;
        if (!above && !(target < limits.Lower)) return ControlCharts.Assurance.Inconsistent;
        return above == (options.Improvement == Improvement.Increase) ? ControlCharts.Assurance.ConsistentFail : ControlCharts.Assurance.ConsistentPass;
    }
}
