using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>A series over time with its usual range: average, limits, target, and the points that are more than chance. Rules and limits are computed elsewhere; this draws them.</summary>
/// <remarks>Limits beyond what the measure can be are drawn, and printed, at the end of what can be.</remarks>
public sealed record ControlChart : Chart
{
    /// <summary>The points, one per period; a period left out is a gap.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <summary>Which way is better.</summary>
    public Better Better { get; init; }

    /// <summary>The value aimed at, null for none.</summary>
    public double? Target { get; init; }

    /// <summary>Where limits were computed anew.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];

    /// <summary>Whether the limits rest on fewer points than they need to be firm.</summary>
    public bool IsTrial { get; init; }

    /// <inheritdoc />
    public override string Summary => new ControlWords(this).Sentence;

    /// <inheritdoc />
    public override ChartTable Table => new(
        ["Period", Measure.Words, "Average", "Lower limit", "Upper limit", .. Target is null ? [] : new[] { "Target" }, "Variation"],
        [.. Ordered.Select(point => (IReadOnlyList<string>)
        [
            Upper(point.Period.Name), point.Reading.Show(Measure), Limit(point.Mean), Limit(point.Lower), Limit(point.Upper),
            .. Target is { } target ? [Measure.Show(target)] : Array.Empty<string>(), ControlWords.Of(point),
        ])]);

    internal IReadOnlyList<ControlPoint> Ordered => [.. Points.OrderBy(point => point.Period.Ordinal)];

    internal IEnumerable<double> Values => Points.SelectMany(point => new[] { point.Reading.Value, point.Lower, point.Upper, point.Mean }).Append(Target).OfType<double>();

    private protected override IEnumerable<Reading> Readings => Points.Select(point => point.Reading);

    private protected override IEnumerable<string> Own =>
    [
        .. IsTrial ? ["Trial limits: there are too few points yet for firm ones."] : Array.Empty<string>(),
        .. Points.Any(point => point.Reading.Value is not null) && ValueAxis.IsCut(Values, Measure) ? [CutAxis] : Array.Empty<string>(),
        .. Rebases.OrderBy(rebase => rebase.From.Ordinal).Select(rebase => $"Limits were recalculated from {rebase.From.Name}: {rebase.Why.TrimEnd('.')}."),
    ];

    private protected override void Paint(Sheet sheet) => ControlPainter.Paint(sheet, this);

    private string Limit(double? value) => value is { } number ? Measure.ShowComputed(Measure.Within(number)) : "–";
}
