using System.Diagnostics;
using NodaTime;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Bench;

/// <summary>Control charts of 10,000 series of 60 months, on one thread; the best of several rounds.</summary>
internal static class ChartsBench
{
    private const int Count = 10_000;
    private const int Length = 60;

    public static void Run(string[] args)
    {
        var random = new Random(1);
        var series = new ChartPoint[Count][];
        for (var i = 0; i < Count; i++)
            series[i] = [.. Enumerable.Range(0, Length).Select(month => new ChartPoint(new LocalDate(2021, 1, 1).PlusMonths(month), 50 + (random.NextDouble() * 20)))];
        foreach (var mode in Enum.GetValues<ChartMode>())
        {
            var options = new ChartOptions { Mode = mode, Improvement = Improvement.Increase, Target = 60 };
            var (best, flagged) = (TimeSpan.MaxValue, 0);
            for (var round = 0; round < 7; round++)
            {
                flagged = 0;
                var watch = Stopwatch.StartNew();
                foreach (var points in series)
                    foreach (var point in ControlChart.Of(points, options).Points)
                        if (point.Causes != SpecialCause.None) flagged++;
                if (watch.Elapsed < best) best = watch.Elapsed;
            }
            Console.WriteLine($"{Count:N0} series of {Length} points, {mode}: {best.TotalMilliseconds:N0} ms, {Count / best.TotalSeconds:N0} series a second; {flagged:N0} points flagged");
        }
    }
}
