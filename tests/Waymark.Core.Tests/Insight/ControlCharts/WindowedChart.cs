namespace Waymark.Core.Tests.Insight.ControlCharts;

/// <summary>The compatible chart once more, as slowly and plainly as the rules are written: every window of every point. What the chart of the product is held against.</summary>
internal static class WindowedChart
{
    public static List<(double Mean, double Lower, double Upper, string Label)> Of(double?[] values, bool[] rebases, int? fixAfter, bool screen)
    {
        var answer = new List<(double, double, double, string)>();
        var starts = Enumerable.Range(0, values.Length).Where(i => i == 0 || rebases[i]).Append(values.Length).ToList();
        for (var s = 0; s + 1 < starts.Count; s++) answer.AddRange(Group(values[starts[s]..starts[s + 1]], fixAfter, screen));
        return answer;
    }

    private static IEnumerable<(double, double, double, string)> Group(double?[] y, int? fixAfter, bool screen)
    {
        var n = y.Length;
        var baseline = y.Take(fixAfter ?? n).ToArray();
        var known = baseline.OfType<double>().ToList();
        var mean = known.Count == 0 ? double.NaN : (double)(known.Sum(v => (decimal)v) / known.Count);
        var ranges = baseline.Skip(1).Zip(baseline, (a, b) => a is { } x && b is { } z ? Math.Abs(x - z) : (double?)null).OfType<double>().ToList();
        var amr = Mean(ranges);
        if (screen) amr = Mean([.. ranges.Where(r => r < 3.267 * amr)]);
        var (lower, upper) = (mean - (2.66 * amr), mean + (2.66 * amr));
        var near = 2 * (2.66 / 3) * amr;

        bool Outside(int i) => y[i] > upper || y[i] < lower;
        bool Close(int i) => !Outside(i) && (y[i] > mean + near || y[i] < mean - near);
        int Side(int i) => y[i] is { } v && !double.IsNaN(mean) ? Math.Sign(v - mean) : 0;
        bool Shift(int from) => from >= 0 && from + 7 <= n && Side(from) != 0 && Enumerable.Range(from, 7).All(i => Side(i) == Side(from));
        bool Trend(int from) => from >= 0 && from + 7 <= n
            && (Enumerable.Range(from, 6).All(i => y[i + 1] > y[i]) || Enumerable.Range(from, 6).All(i => y[i + 1] < y[i]));
        bool Three(int from) => from >= 0 && from + 3 <= n && Enumerable.Range(from, 3).Count(Close) >= 2
            && Side(from) != 0 && Side(from) == Side(from + 1) && Side(from) == Side(from + 2);
        bool InTrend(int i) => i < n && Enumerable.Range(i - 6, 7).Any(Trend);

        for (var i = 0; i < n; i++)
        {
            var side = Side(i) > 0 ? "Above" : "Below";
            var rises = InTrend(i) && (InTrend(i + 1) ? y[i + 1] > y[i] : i > 0 && y[i] > y[i - 1]);
            yield return (mean, lower, upper,
                Outside(i) ? (Side(i) > 0 ? "Above UCL" : "Below LCL")
                : InTrend(i) ? $"7 Point Trend ({(rises ? "Increasing" : "Decreasing")})"
                : Close(i) && Enumerable.Range(i - 2, 3).Any(Three) ? $"2 in 3 {side} CL"
                : Enumerable.Range(i - 6, 7).Any(Shift) ? $"7 Points {side} CL"
                : "Common Cause");
        }
    }

    private static double Mean(List<double> of) => of.Count == 0 ? double.NaN : (double)(of.Sum(v => (decimal)v) / of.Count);
}
