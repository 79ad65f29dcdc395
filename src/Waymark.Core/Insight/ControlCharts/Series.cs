using NodaTime;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>The points of a series in the order of their days, with what lies between them.</summary>
internal sealed class Series
{
    private readonly HashSet<LocalDate>? rebases;

    private Series(LocalDate[] dates, double[] values, bool[] afterGap, List<LocalDate> gaps, IReadOnlyList<LocalDate> rebaseOn)
    {
        (Dates, Values, AfterGap, Gaps) = (dates, values, afterGap, gaps);
        rebases = rebaseOn.Count == 0 ? null : [.. rebaseOn];
    }

    public LocalDate[] Dates { get; }

    /// <summary>NaN where missing.</summary>
    public double[] Values { get; }

    /// <summary>Of rates, among how many each value was counted; not used by others.</summary>
    public required double[] Denominators { get; init; }

    public bool[] AfterGap { get; }

    public List<LocalDate> Gaps { get; }

    public int Count => Dates.Length;

    /// <summary>Missing values and absent periods among all periods from the first to the last.</summary>
    public double GapShare => Count == 0 ? 0 : (Gaps.Count + Values.Count(double.IsNaN)) / (double)(Count + Gaps.Count);

    public bool Rebases(int at) => rebases?.Contains(Dates[at]) == true;

    public static Series Of(IReadOnlyList<ChartPoint> points, ChartOptions options)
    {
        var apart = options.Data == ValueKind.Rates;
        var dates = new LocalDate[points.Count];
        var values = new double[points.Count];
        for (var i = 0; i < dates.Length; i++)
        {
            if (points[i].Value is { } value && !double.IsFinite(value)) throw new ArgumentException($"The value on {points[i].Date} is not finite.", nameof(points));
            (dates[i], values[i]) = (points[i].Date, points[i].Value ?? double.NaN);
        }
        if (!InOrder(dates)) Array.Sort(dates, values);
        for (var i = 1; i < dates.Length; i++)
            if (dates[i] == dates[i - 1]) throw new ArgumentException($"Two points have the day {dates[i]}.", nameof(points));

        var denominators = apart ? DenominatorsOf([.. points.OrderBy(point => point.Date)]) : new double[points.Count];
        var afterGap = new bool[dates.Length];
        var gaps = new List<LocalDate>();
        if (options.Mode == ChartMode.Default)
        {
            var step = Step.Of(options.Calendar, dates);
            for (var i = 1; i < dates.Length; i++) afterGap[i] = step.Between(dates[i - 1], dates[i], gaps);
        }
        return new Series(dates, values, afterGap, gaps, options.RebaseOn) { Denominators = denominators };
    }

    private static double[] DenominatorsOf(IReadOnlyList<ChartPoint> points) => [.. points.Select(point =>
        point.Value is null ? double.NaN : point.Of is { } of && of > 0 && double.IsFinite(of) ? of : throw new ArgumentException($"The value on {point.Date} does not say among how many.", nameof(points)))];

    private static bool InOrder(LocalDate[] dates)
    {
        for (var i = 1; i < dates.Length; i++)
            if (dates[i] < dates[i - 1]) return false;
        return true;
    }
}
