using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>Where a place lies in a funnel.</summary>
public enum FunnelPlace
{
    /// <summary>Within the 95% limits.</summary>
    Within,

    /// <summary>Above the upper 95% limit, within the 99.8% limits.</summary>
    High,

    /// <summary>Below the lower 95% limit, within the 99.8% limits.</summary>
    Low,

    /// <summary>Above the upper 99.8% limit.</summary>
    VeryHigh,

    /// <summary>Below the lower 99.8% limit.</summary>
    VeryLow,
}

/// <summary>One place of a funnel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its denominator, above 0.</param>
/// <param name="Reading">Its value.</param>
/// <param name="Place">Where it lies, as judged by its own exact limits.</param>
public sealed record FunnelPoint(string Name, double Size, Reading Reading, FunnelPlace Place = FunnelPlace.Within);

/// <summary>Limits at one size of denominator.</summary>
/// <param name="Size">The denominator.</param>
/// <param name="Lower">Lower 95% limit.</param>
/// <param name="Upper">Upper 95% limit.</param>
/// <param name="Lowest">Lower 99.8% limit.</param>
/// <param name="Highest">Upper 99.8% limit.</param>
public sealed record FunnelLimits(double Size, double Lower, double Upper, double Lowest, double Highest);

/// <summary>Places by size and value, with the limits within which chance alone would leave 95% and 99.8% of them.</summary>
public sealed record FunnelChart : Chart
{
    /// <summary>The places.</summary>
    public required IReadOnlyList<FunnelPoint> Points { get; init; }

    /// <summary>Limits along the sizes, enough of them to draw a smooth curve.</summary>
    public required IReadOnlyList<FunnelLimits> Limits { get; init; }

    /// <summary>The value that the funnel narrows to.</summary>
    public required double Average { get; init; }

    /// <summary>Title of the places, one word for many: "Schools".</summary>
    public required string By { get; init; }

    /// <summary>What the size is: "Pupils on roll".</summary>
    public required string SizeWords { get; init; }

    /// <inheritdoc />
    public override string Summary
    {
        get
        {
            var known = Points.Where(point => point.Reading.Value is not null).ToList();
            if (known.Count == 0) return Nothing;
            var (above, below) = (Names(known, FunnelPlace.VeryHigh), Names(known, FunnelPlace.VeryLow));
            var outside = (above, below) switch { (null, null) => "none lies outside the 99.8% limits", (_, null) => above + " above the 99.8% limits", (null, _) => below + " below the 99.8% limits", _ => $"{above} above and {below} below the 99.8% limits" };
            var near = known.Count(point => point.Place is FunnelPlace.High or FunnelPlace.Low);
            return $"{By} shown: {known.Count}; average {Measure.ShowComputed(Average)}; {outside}; {near} outside the 95% limits only.";
        }
    }

    /// <inheritdoc />
    public override ChartTable Table => new(
        [By, SizeWords, Measure.Words, "Place in the funnel"],
        [.. Points.OrderByDescending(point => point.Reading.Value ?? double.MinValue).ThenBy(point => point.Name, StringComparer.Ordinal).Select(point => (IReadOnlyList<string>)
            [point.Name, point.Reading.IsHidden ? "hidden" : Measure.Count("").Show(point.Size), point.Reading.Show(Measure), point.Reading.Value is null ? "–" : FunnelPainter.Named(point.Place)])]);

    private protected override IEnumerable<Reading> Readings => Points.Select(point => point.Reading);

    private protected override void Paint(Sheet sheet) => FunnelPainter.Paint(sheet, this);

    private static string? Names(List<FunnelPoint> known, FunnelPlace place)
    {
        var names = known.Where(point => point.Place == place).OrderByDescending(point => point.Size).Select(point => point.Name).ToList();
        return names.Count switch { 0 => null, <= 3 => string.Join(", ", names), _ => $"{names.Count}" };
    }
}
