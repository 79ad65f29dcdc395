using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>Where the values of one group usually lie, found in the way that suits what they are.</summary>
internal sealed class UsualRange
{
    // The chance beyond three, and beyond two, standard deviations of a normal distribution on one side.
    private const double BeyondLimit = 0.001349898031630095, BeyondNearLimit = 0.022750131948179212;

    public static readonly UsualRange None = new() { Zone = Zone.None };

    private double[]? spreads;
    private double mean;

    /// <summary>In the unit of <see cref="Places"/>.</summary>
    public required Zone Zone { get; init; }

    /// <summary>Distance of each value from the mean in its own standard deviations by chance; null where the values are held against the zone themselves.</summary>
    public double[]? Places { get; private init; }

    /// <summary>Mean and limits of one point, in the unit of the series.</summary>
    public ProcessLimits At(int point) => spreads is null ? new(Zone.Mean, Zone.Lower, Zone.Upper) : new(mean, mean + (spreads[point] * Zone.Lower), mean + (spreads[point] * Zone.Upper));

    public static UsualRange Of(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, ReadOnlySpan<bool> afterGap, ChartOptions options)
    {
        if (options.Mode == ChartMode.Default && options.Data == ValueKind.Rates) return OfDenominators(values, denominators, afterGap, options);
        var limits = Limits.Of(values, afterGap, options);
        var few = options.Mode == ChartMode.Default && options.Data == ValueKind.Counts && limits.Mean is > 0 and < ChartOptions.FewEvents;
        return new() { Zone = few ? Poisson(limits.Mean) : limits.Zone };
    }

    /// <summary>The smallest number that is exceeded, and the largest that is fallen short of, no more often than by a normal value.</summary>
    private static Zone Poisson(double mean) => new(mean, Least(mean, BeyondLimit), Most(mean, BeyondLimit), Least(mean, BeyondNearLimit), Most(mean, BeyondNearLimit));

    private static int Most(double mean, double beyond)
    {
        var most = 0;
        while (1 - Chances.PoissonUpTo(most, mean) > beyond) most++;
        return most;
    }

    private static int Least(double mean, double beyond)
    {
        var least = 0;
        while (Chances.PoissonUpTo(least, mean) <= beyond) least++;
        return least;
    }

    // Laney: each value in standard deviations of its own denominator, then an XmR chart of those around 0. Whether a rate or a share, the spread that they have in common cancels out.
    private static UsualRange OfDenominators(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, ReadOnlySpan<bool> afterGap, ChartOptions options)
    {
        var (counted, of) = (0.0, 0.0);
        for (var i = 0; i < Math.Min(values.Length, options.FixAfter ?? values.Length); i++)
            if (!double.IsNaN(values[i])) (counted, of) = (counted + (values[i] / options.Per * denominators[i]), of + denominators[i]);
        var rate = counted / of;
        if (!(rate > 0)) return None;
        var (spreads, places, mean) = (new double[values.Length], new double[values.Length], rate * options.Per);
        for (var i = 0; i < values.Length; i++)
        {
            spreads[i] = options.Per * Math.Sqrt(rate / denominators[i]);
            places[i] = (values[i] - mean) / spreads[i];
        }
        return new() { Zone = (Limits.Of(places, afterGap, options) with { Mean = 0 }).Zone, Places = places, spreads = spreads, mean = mean };
    }
}
