namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>The upright axis of a chart of values over time: starts at 0 unless the values lie close together far above it.</summary>
internal static class ValueAxis
{
    public static Ticks Over(IEnumerable<double> values, Measure measure, int about, bool fromZero = false)
    {
        var all = values.Select(measure.Within).ToList();
        var (least, greatest) = (all.Min(), all.Max());
        if (least > 0 && (fromZero || greatest - least >= least * 0.6 || greatest == least)) least = 0;
        if (greatest < 0 && fromZero) greatest = 0;
        var ticks = Ticks.Around(least, greatest, about, measure.Decimals == 0);
        // The lowest of values far above 0 does not lie on the edge, which would look like 0.
        if (ticks.Low >= ticks.Step && least - ticks.Low < ticks.Step / 10) ticks = ticks with { Low = ticks.Low - ticks.Step };
        if (measure.Most is { } most && ticks.High > most && greatest <= most && IsOnStep(ticks, most)) ticks = ticks with { High = most };
        return ticks;
    }

    /// <summary>Whether the axis of these values leaves 0 out, on a wide sheet.</summary>
    public static bool IsCut(IEnumerable<double> values, Measure measure) => values.ToList() is { Count: > 0 } all && Over(all, measure, 5) is { } ticks && (ticks.Low > 0 || ticks.High < 0);

    public static string Label(Measure measure, Ticks ticks, double value) => measure.Show(value, ticks.Decimals);

    private static bool IsOnStep(Ticks ticks, double value) => Math.Abs(((value - ticks.Low) / ticks.Step) - Math.Round((value - ticks.Low) / ticks.Step)) < 1e-9;
}
