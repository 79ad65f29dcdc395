using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>The same small chart for each place, all on one scale, so that places can be compared at a glance.</summary>
public sealed record SmallMultiples : Chart
{
    /// <summary>One series per place, in the order of reading.</summary>
    public required IReadOnlyList<LineSeries> Panels { get; init; }

    /// <summary>A series that stands dashed in every panel, such as the whole area; null for none.</summary>
    public LineSeries? Comparison { get; init; }

    /// <inheritdoc />
    public override string Summary
    {
        get
        {
            if (Readings.All(reading => reading.Value is null)) return Nothing;
            var last = Periods.Last(period => Panels.Any(panel => At(panel, period).Value is not null));
            var sentence = new PlaceWords(Measure, [.. Panels.Select(panel => (panel.Name, At(panel, last)))]).Sentence;
            return Upper($"{last.When}: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}") + (Comparison is { } whole && At(whole, last).Value is { } value ? $" {whole.Name}: {Measure.Show(value)}." : "");
        }
    }

    /// <inheritdoc />
    public override ChartTable Table => new(
        ["Period", .. Panels.Select(panel => panel.Name), .. Comparison is { } whole ? [whole.Name] : Array.Empty<string>()],
        [.. Periods.Select(period => (IReadOnlyList<string>)
            [Upper(period.Name), .. Panels.Select(panel => At(panel, period).Show(Measure)), .. Comparison is { } whole ? [At(whole, period).Show(Measure)] : Array.Empty<string>()])]);

    internal IReadOnlyList<ChartPeriod> Periods =>
        [.. Panels.SelectMany(panel => panel.Points).Concat(Comparison?.Points ?? []).Select(point => point.Period).Distinct().OrderBy(period => period.Ordinal)];

    private protected override IEnumerable<Reading> Readings => Panels.SelectMany(panel => panel.Points).Select(point => point.Reading);

    private protected override IEnumerable<string> Own => ValueAxis.IsCut(MultiplesPainter.Values(this), Measure) ? [CutAxis] : [];

    private protected override void Paint(Sheet sheet) => MultiplesPainter.Paint(sheet, this);

    private static Reading At(LineSeries series, ChartPeriod period) => series.Points.FirstOrDefault(point => point.Period == period).Reading;
}
