using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Insight.Charts;

/// <summary>A series over time with its usual range: average, limits, target, and the points that are more than chance. Rules and limits are computed elsewhere; this draws them.</summary>
/// <remarks>Limits beyond what the measure can be are drawn, and printed, at the end of what can be.</remarks>
public sealed record ProcessChart : Chart
{
    /// <summary>The points, one per period; a period left out is a gap.</summary>
    public required IReadOnlyList<ProcessPoint> Points { get; init; }

    /// <summary>Which way is better.</summary>
    public Improvement Better { get; init; } = Improvement.Neutral;

    /// <summary>The value aimed at, null for none.</summary>
    public double? Target { get; init; }

    /// <summary>Where limits were computed anew.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];

    /// <summary>Whether the limits rest on fewer points than they need to be firm.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Draws a control chart that was worked out.</summary>
    /// <param name="worked">The chart as worked out; periods that its calendar misses are drawn as gaps.</param>
    /// <param name="title">See <see cref="Chart.Title" />.</param>
    /// <param name="measure">In the unit of the series.</param>
    /// <param name="kind">How long its periods are; each starts on the day of its point.</param>
    public static ProcessChart Of(ControlChart worked, string title, Measure measure, PeriodKind kind)
    {
        ArgumentNullException.ThrowIfNull(worked);
        var first = worked.Points.GroupBy(point => point.Group).Select(part => part.MinBy(point => point.Date).Date).Order().Skip(1);
        return new()
        {
            Title = title,
            Measure = measure,
            Points = [.. worked.Points.Select(point => Charted(point, kind, worked.Options.RunLength)), .. worked.Gaps.Select(day => Gap(worked, new(kind, day)))],
            Better = worked.Options.Improvement,
            Target = worked.Options.Target,
            IsTrial = worked.Points is [.., { TrialLimits: true, Limits.Known: true }],
            Rebases = [.. first.Select(day => new Rebase(new(kind, day)))],
        };
    }

    /// <inheritdoc />
    public override string Summary => new ProcessWords(this).Sentence;

    /// <inheritdoc />
    public override ChartTable Table => new(
        ["Period", Measure.Words, "Average", "Lower limit", "Upper limit", .. Target is null ? [] : new[] { "Target" }, "Variation"],
        [.. Ordered.Select(point => (IReadOnlyList<string>)
        [
            Upper(point.Period.Name), point.Reading.Show(Measure), Limit(point.Mean), Limit(point.Lower), Limit(point.Upper),
            .. Target is { } target ? [Measure.Show(target)] : Array.Empty<string>(), ProcessWords.Of(point),
        ])]);

    internal IReadOnlyList<ProcessPoint> Ordered => [.. Points.OrderBy(point => point.Period.Ordinal)];

    internal IEnumerable<double> Values => Points.SelectMany(point => new[] { point.Reading.Value, point.Lower, point.Upper, point.Mean }).Append(Target).OfType<double>();

    private protected override IEnumerable<Reading> Readings => Points.Select(point => point.Reading);

    private protected override IEnumerable<string> Own =>
    [
        .. IsTrial ? ["Trial limits: there are too few points yet for firm ones."] : Array.Empty<string>(),
        .. Points.Any(point => point.Reading.Value is not null) && ValueAxis.IsCut(Values, Measure) ? [CutAxis] : Array.Empty<string>(),
        .. Rebases.OrderBy(rebase => rebase.From.Ordinal).Select(rebase => $"Limits were recalculated from {rebase.From.Name}{(rebase.Why is { Length: > 0 } why ? ": " + why.TrimEnd('.') : "")}."),
    ];

    private protected override void Paint(Sheet sheet) => ProcessPainter.Paint(sheet, this);

    private static ProcessPoint Charted(ChartedPoint point, PeriodKind kind, int run) =>
        new(new(kind, point.Date), Reading.Of(point.Value), point.Type, point.Rising == 0 ? null : point.Rising > 0)
        {
            Mean = Known(point.Limits.Mean), Lower = Known(point.Limits.Lower), Upper = Known(point.Limits.Upper), Part = point.Group, Why = ProcessWords.Why(point.Shown, point.Rising > 0, run),
        };

    // A gap belongs to the part that it lies in.
    private static ProcessPoint Gap(ControlChart worked, ChartPeriod period) =>
        Charted(worked.Points.LastOrDefault(point => point.Date < period.Starts) with { Date = period.Starts, Value = null, Type = PointType.CommonCause, Rising = 0, Causes = SpecialCause.None }, period.Kind, worked.Options.RunLength);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private string Limit(double? value) => value is { } number ? Measure.ShowComputed(Measure.Within(number)) : "–";
}
