using NodaTime;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Tests.Insight.Watching;

/// <summary>Series of 36 months with a known step, the same at every run.</summary>
internal sealed class Invented(int seed)
{
    public const int Months = 36;
    public const int Recent = 6;

    private readonly Random random = new(seed);

    /// <summary>Numbers around a mean, whose last six months lie so many standard deviations higher.</summary>
    public WatchedSeries Counts(string id, double mean, double step, double correlation = 0)
    {
        var points = new List<WatchedPoint>();
        var carried = Deviate();
        for (var i = 0; i < Months; i++)
        {
            carried = i == 0 ? carried : (correlation * carried) + (Math.Sqrt(1 - (correlation * correlation)) * Deviate());
            var level = mean + (Math.Sqrt(mean) * (carried + (i >= Months - Recent ? step : 0)));
            points.Add(new WatchedPoint(new LocalDate(2023, 9, 1).PlusMonths(i), Math.Max(0, Math.Round(level))));
        }
        return new WatchedSeries(id, points);
    }

    private double Deviate() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
