using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>One line of a line chart.</summary>
/// <param name="Name">Printed beside it: "North Yorkshire", "England".</param>
/// <param name="Points">Its values by period; a period left out, missing or hidden is a gap.</param>
public sealed record LineSeries(string Name, IReadOnlyList<(ChartPeriod Period, Reading Reading)> Points);

/// <summary>Several series over time: an area beside its region, England or its neighbours. The first series is the one that the chart is about.</summary>
public sealed record LineChart : Chart
{
    /// <summary>The series, the main one first; six at most can be told apart, further ones are refused.</summary>
    /// <exception cref="ArgumentException">There are more than six.</exception>
    public required IReadOnlyList<LineSeries> Series
    {
        get;
        init => field = value.Count <= LinePainter.Most ? value : throw new ArgumentException($"A line chart tells {LinePainter.Most} series apart; draw {value.Count} as small multiples.", nameof(value));
    }

    /// <inheritdoc />
    public override string Summary
    {
        get
        {
            if (Series.Count == 0) return Nothing;
            if (Known(Series[0]) is not [.., var last])
            {
                var beside = Series.Skip(1).Select(series => Known(series) is [.., var latest] ? $"{series.Name} {latest.Reading.Show(Measure)} {latest.Period.When}" : null).OfType<string>().ToList();
                return beside.Count == 0 ? Nothing : $"{Series[0].Name}: no figure that can be shown. Beside it: {string.Join("; ", beside)}.";
            }
            var main = $"{Series[0].Name}: {last.Reading.Show(Measure)} {last.Period.When}";
            if (Known(Series[0]) is [.., var before, _])
                main += (before.Reading.Show(Measure) == last.Reading.Show(Measure) ? ", the same as " : last.Value > before.Value ? ", up from " : ", down from ")
                    + (before.Reading.Show(Measure) == last.Reading.Show(Measure) ? "" : before.Reading.Show(Measure) + " ") + before.Period.When;
            return $"{main}.{Beside(last.Period)}";
        }
    }

    /// <inheritdoc />
    public override ChartTable Table => new(
        ["Period", .. Series.Select(series => series.Name)],
        [.. Periods.Select(period => (IReadOnlyList<string>)[Upper(period.Name), .. Series.Select(series => At(series, period).Show(Measure))])]);

    internal IReadOnlyList<ChartPeriod> Periods => [.. Series.SelectMany(series => series.Points).Select(point => point.Period).Distinct().OrderBy(period => period.Ordinal)];

    private protected override IEnumerable<Reading> Readings => Series.SelectMany(series => series.Points).Select(point => point.Reading);

    private protected override IEnumerable<string> Own => ValueAxis.IsCut(Series.SelectMany(Known).Select(point => point.Value), Measure) ? [CutAxis] : [];

    private protected override void Paint(Sheet sheet) => LinePainter.Paint(sheet, this);

    internal static IReadOnlyList<(ChartPeriod Period, double Value, Reading Reading)> Known(LineSeries series) =>
        [.. series.Points.Where(point => point.Reading.Value is not null).OrderBy(point => point.Period.Ordinal).Select(point => (point.Period, point.Reading.Value!.Value, point.Reading))];

    private static Reading At(LineSeries series, ChartPeriod period) => series.Points.FirstOrDefault(point => point.Period == period).Reading;

    // What is published comes later than the area's own: then the latest that there is, with its time.
    private string Beside(ChartPeriod period)
    {
        var then = Series.Skip(1).Where(series => !At(series, period).IsMissing || Known(series).Count == 0).Select(series => $"{series.Name} {At(series, period).Show(Measure)}").ToList();
        var earlier = Series.Skip(1).Where(series => At(series, period).IsMissing && Known(series).Count > 0).GroupBy(series => Known(series)[^1].Period)
            .Select(at => $"{string.Join(", ", at.Select(series => $"{series.Name} {Known(series)[^1].Reading.Show(Measure)}"))} {at.Key.When}").ToList();
        return (then.Count == 0 ? "" : $" At that time: {string.Join("; ", then)}.") + (earlier.Count == 0 ? "" : $" Latest for comparison: {string.Join("; ", earlier)}.");
    }
}
