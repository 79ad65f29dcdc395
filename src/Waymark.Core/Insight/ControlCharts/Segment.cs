namespace Waymark.Core.Insight.ControlCharts;

/// <summary>One group of a chart: the points from one rebase to the next. No rule looks beyond it.</summary>
internal static class Segment
{
    public static ProcessLimits Chart(Series series, Range range, int group, ChartOptions options, bool sparse, ChartedPoint[] charted)
    {
        var (start, length) = range.GetOffsetAndLength(series.Count);
        var values = series.Values.AsSpan(start, length);
        var afterGap = series.AfterGap.AsSpan(start, length);
        var usual = sparse ? UsualRange.None : UsualRange.Of(values, series.Denominators.AsSpan(start, length), afterGap, options);
        Span<Mark> marks = length <= 256 ? stackalloc Mark[length] : new Mark[length];
        marks.Clear();
        if (!sparse) new Signals(values, usual.Places ?? values, afterGap, options).Mark(usual.Zone, marks);

        var process = default(ProcessLimits);
        var counted = options.Mode == ChartMode.Compatible ? length : length - Missing(values);
        for (var i = 0; i < length; i++)
        {
            var causes = marks[i].Causes;
            var own = usual.At(i);
            if (own.Known || i == 0) process = own;
            var rising = Rising(marks, values, i, options.Mode);
            charted[start + i] = new ChartedPoint(
                series.Dates[start + i], double.IsNaN(values[i]) ? null : values[i], group, own, causes, rising,
                counted < ChartOptions.FirmFrom, afterGap[i], TypeOf(rising, options.Improvement));
        }
        return process;
    }

    /// <summary>1 high, -1 low, 0 common cause, by the rule that is shown. The direction of a trend wins over the side of the mean.</summary>
    private static int Rising(ReadOnlySpan<Mark> marks, ReadOnlySpan<double> values, int at, ChartMode mode)
    {
        var mark = marks[at];
        if (mark.Causes == SpecialCause.None) return 0;
        if (mark.Causes.HasFlag(SpecialCause.Outside) || !mark.Causes.HasFlag(SpecialCause.Trend)) return mark.Side > 0 ? 1 : -1;
        if (mode == ChartMode.Default) return mark.Trend;
        // The package: the step to the next point if that is in a trend too, else the step before; and an equal value is no rise.
        return at + 1 < marks.Length && marks[at + 1].Trend != 0 ? values[at + 1] > values[at] ? 1 : -1 : values[at] > values[at - 1] ? 1 : -1;
    }

    private static PointType TypeOf(int rising, Improvement improvement) => (rising, improvement) switch
    {
        (0, _) => PointType.CommonCause,
        ( > 0, Improvement.Neutral) => PointType.NeutralHigh,
        (_, Improvement.Neutral) => PointType.NeutralLow,
        ( > 0, Improvement.Increase) or ( < 0, Improvement.Decrease) => PointType.Improvement,
        _ => PointType.Concern,
    };

    private static int Missing(ReadOnlySpan<double> values)
    {
        var missing = 0;
        foreach (var value in values)
            if (double.IsNaN(value)) missing++;
        return missing;
    }
}
