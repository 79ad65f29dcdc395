using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for: "Autistic spectrum disorder".</param>
/// <param name="Reading">Its value.</param>
public sealed record Bar(string Label, Reading Reading)
{
    /// <summary>Lower and upper end of the interval of the value; null for none.</summary>
    public (double Lower, double Upper)? Interval { get; init; }

    /// <summary>The value to compare it with, such as the same need in England; null for none.</summary>
    public Reading? Comparison { get; init; }

    /// <summary>Whether the chart is about this bar.</summary>
    public bool IsHighlighted { get; init; }
}

/// <summary>Lying bars from 0, one per place, need or group, in the order given.</summary>
public sealed record BarChart : Chart
{
    /// <summary>The bars from the top.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>Title of the column that names the bars: "Need", "Locality".</summary>
    public required string By { get; init; }

    /// <summary>Name of the comparisons: "England"; needed where a bar has one.</summary>
    public string Comparison { get; init; } = "Comparison";

    /// <summary>Name of the intervals.</summary>
    public string Interval { get; init; } = "95% confidence interval";

    /// <summary>A line through all bars with its name, such as the whole area; null for none.</summary>
    public (string Name, double Value)? Reference { get; init; }

    /// <inheritdoc />
    public override string Summary => new PlaceWords(Measure, [.. Bars.Select(bar => (bar.Label, bar.Reading))]).Sentence
        + (Reference is { } line && Bars.Any(bar => bar.Reading.Value is not null) ? $" {line.Name}: {Measure.Show(line.Value)}." : "");

    /// <inheritdoc />
    public override ChartTable Table => new(
        [By, Measure.Words, .. HasInterval ? ["Lower end of interval", "Upper end of interval"] : Array.Empty<string>(), .. HasComparison ? [Comparison] : Array.Empty<string>()],
        [
            .. Bars.Select(bar => (IReadOnlyList<string>)
            [
                bar.Label, bar.Reading.Show(Measure),
                .. HasInterval ? [Ends(bar)?.Lower ?? "–", Ends(bar)?.Upper ?? "–"] : Array.Empty<string>(),
                .. HasComparison ? [(bar.Comparison ?? Reading.Missing).Show(Measure)] : Array.Empty<string>(),
            ]),
            .. Reference is { } line ? [[line.Name, Measure.Show(line.Value), .. Enumerable.Repeat("–", (HasInterval ? 2 : 0) + (HasComparison ? 1 : 0))]] : Array.Empty<IReadOnlyList<string>>(),
        ]);

    internal bool HasInterval => Bars.Any(bar => bar is { Interval: not null, Reading.Value: not null });

    internal bool HasComparison => Bars.Any(bar => bar.Comparison is not null);

    private protected override IEnumerable<Reading> Readings => Bars.Select(bar => bar.Reading);

    private protected override void Paint(Sheet sheet) => BarPainter.Paint(sheet, this);

    private (string Lower, string Upper)? Ends(Bar bar) => bar is { Interval: { } ends, Reading.Value: not null } ? (Measure.Show(Measure.Within(ends.Lower)), Measure.Show(Measure.Within(ends.Upper))) : null;
}
