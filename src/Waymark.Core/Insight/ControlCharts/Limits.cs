using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>Mean and mean moving range of a baseline, and the limits that follow. NaN where there are none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Limits(double Mean, double MeanRange)
{
    private const double ToLimit = 2.66; // 3 / 1.128
    private const double ToNearLimit = 2 * (ToLimit / 3);
    private const double Screen = 3.267; // D4 for two values

    public Zone Zone => new(Mean, Mean - (ToLimit * MeanRange), Mean + (ToLimit * MeanRange), Mean - (ToNearLimit * MeanRange), Mean + (ToNearLimit * MeanRange));

    public static Limits Of(ReadOnlySpan<double> values, ReadOnlySpan<bool> afterGap, ChartOptions options)
    {
        var baseline = values[..Math.Min(values.Length, options.FixAfter ?? values.Length)];
        var mean = default(PreciseMean);
        foreach (var value in baseline)
            if (!double.IsNaN(value)) mean.Add(value);
        var all = RangesBelow(double.PositiveInfinity, baseline, afterGap, out var moving);
        if (!options.ScreenOutliers) return new(mean.Value, Usable(all.Value, options.Mode));

        var screened = RangesBelow(Screen * all.Value, baseline, afterGap, out _).Value;
        if (options.Mode == ChartMode.Compatible) return new(mean.Value, screened);
        // A flat series with a few steps: its steps are what varies, and leaving them out would leave nothing.
        var flat = moving * 2 < all.Count || !(screened > 0);
        return new(mean.Value, Usable(flat ? all.Value : screened, options.Mode));
    }

    private static double Usable(double range, ChartMode mode) => mode == ChartMode.Default && !(range > 0) ? double.NaN : range;

    private static PreciseMean RangesBelow(double bound, ReadOnlySpan<double> values, ReadOnlySpan<bool> afterGap, out int moving)
    {
        var ranges = default(PreciseMean);
        moving = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            // NaN beside a missing value fails this too.
            if (afterGap[i] || !(range < bound)) continue;
            ranges.Add(range);
            if (range > 0) moving++;
        }
        return ranges;
    }
}

/// <summary>Where values usually lie: mean, limits and near limits. A value on a limit is within it. NaN where there are none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Zone(double Mean, double Lower, double Upper, double NearLower, double NearUpper)
{
    public static readonly Zone None = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}

/// <summary>A mean summed in twice the precision, so that the mean of equal values is that value and a value on the mean is known as such.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PreciseMean
{
    private double sum;
    private double rest;

    public int Count { get; private set; }

    /// <summary>NaN without a value.</summary>
    public readonly double Value
    {
        get
        {
            if (Count == 0) return double.NaN;
            var mean = sum / Count;
            // What the division left over, exactly.
            return mean + ((Math.FusedMultiplyAdd(-mean, Count, sum) + rest) / Count);
        }
    }

    public void Add(double value)
    {
        var next = sum + value;
        rest += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        (sum, Count) = (next, Count + 1);
    }
}
