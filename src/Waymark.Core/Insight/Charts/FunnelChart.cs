using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Insight.Charts;

/// <summary>Where a place lies in a funnel.</summary>
public enum FunnelSpot
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
/// <param name="Spot">Where it lies, as judged by its own exact limits.</param>
public sealed record FunnelPoint(string Name, double Size, Reading Reading, FunnelSpot Spot = FunnelSpot.Within);

/// <summary>Limits at one size of denominator.</summary>
/// <param name="Size">The denominator.</param>
/// <param name="Lower">Lower 95% limit.</param>
/// <param name="Upper">Upper 95% limit.</param>
/// <param name="Lowest">Lower 99.8% limit.</param>
/// <param name="Highest">Upper 99.8% limit.</param>
public sealed record FunnelBand(double Size, double Lower, double Upper, double Lowest, double Highest);

/// <summary>Places by size and value, with the limits within which chance alone would leave 95% and 99.8% of them.</summary>
public sealed record FunnelChart : Chart
{
    /// <summary>The places.</summary>
    public required IReadOnlyList<FunnelPoint> Points { get; init; }

    /// <summary>Limits along the sizes, enough of them to draw a smooth curve.</summary>
    public required IReadOnlyList<FunnelBand> Limits { get; init; }

    /// <summary>The value that the funnel narrows to.</summary>
    public required double Average { get; init; }

    /// <summary>Title of the places, one word for many: "Schools".</summary>
    public required string By { get; init; }

    /// <summary>What the size is: "Pupils on roll".</summary>
    public required string SizeWords { get; init; }

    /// <summary>Draws a funnel that was worked out.</summary>
    /// <param name="worked">The funnel.</param>
    /// <param name="places">Name, denominator and value of each place, the value in the unit of the measure.</param>
    /// <param name="scale">What 1 of the funnel is in the unit of the measure: 100 for shares shown in percent.</param>
    /// <param name="words">Title of the chart, title of the places and what their size is.</param>
    /// <param name="measure">The measure of the values.</param>
    public static FunnelChart Of(Funnel worked, IReadOnlyList<(string Name, double Size, Reading Reading)> places, double scale, (string Title, string By, string Size) words, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(worked);
        ArgumentNullException.ThrowIfNull(places);
        var sized = places.Where(place => place.Size > 0).ToList();
        var most = sized.Select(place => place.Size).DefaultIfEmpty(1).Max();
        return new()
        {
            Title = words.Title, By = words.By, SizeWords = words.Size, Measure = measure, Average = Reading.Of(worked.Overall * scale).Value ?? 0,
            Points = [.. sized.Select(place => new FunnelPoint(place.Name, place.Size, place.Reading, SpotOf(worked, place.Size, place.Reading.Value / scale)))],
            // Close together where the curve is steep.
            Limits = !double.IsFinite(worked.Overall) ? [] : [.. Enumerable.Range(1, Steps).Select(step => Math.Max(1, most * 1.05 * step * step / (Steps * Steps))).Distinct().Select(size => BandOf(worked.At(size), size, scale))],
        };
    }

    /// <inheritdoc />
    public override string Summary
    {
        get
        {
            var known = Points.Where(point => point.Reading.Value is not null).ToList();
            if (known.Count == 0) return Nothing;
            var (above, below) = (Names(known, FunnelSpot.VeryHigh), Names(known, FunnelSpot.VeryLow));
            var outside = (above, below) switch { (null, null) => "none lies outside the 99.8% limits", (_, null) => above + " above the 99.8% limits", (null, _) => below + " below the 99.8% limits", _ => $"{above} above and {below} below the 99.8% limits" };
            var near = known.Count(point => point.Spot is FunnelSpot.High or FunnelSpot.Low);
            return $"{By} shown: {known.Count}; average {Measure.ShowComputed(Average)}; {outside}; {near} outside the 95% limits only.";
        }
    }

    /// <inheritdoc />
    public override ChartTable Table => new(
        [By, SizeWords, Measure.Words, "Place in the funnel"],
        [.. Points.OrderByDescending(point => point.Reading.Value ?? double.MinValue).ThenBy(point => point.Name, StringComparer.Ordinal).Select(point => (IReadOnlyList<string>)
            [point.Name, point.Reading.IsHidden ? "hidden" : Measure.Count("").Show(point.Size), point.Reading.Show(Measure), point.Reading.Value is null ? "–" : FunnelPainter.Named(point.Spot)])]);

    private protected override IEnumerable<Reading> Readings => Points.Select(point => point.Reading);

    private protected override void Paint(Sheet sheet) => FunnelPainter.Paint(sheet, this);

    private const int Steps = 80;

    private static FunnelBand BandOf(FunnelLimits limits, double size, double scale) =>
        new(size, limits.Inner.Lower * scale, limits.Inner.Upper * scale, limits.Outer.Lower * scale, limits.Outer.Upper * scale);

    private static FunnelSpot SpotOf(Funnel worked, double size, double? value) => value is not { } known ? FunnelSpot.Within : (worked.At(size).Place(known), known > worked.Overall) switch
    {
        (FunnelPlace.Unusual, true) => FunnelSpot.High,
        (FunnelPlace.Unusual, false) => FunnelSpot.Low,
        (FunnelPlace.Outlying, true) => FunnelSpot.VeryHigh,
        (FunnelPlace.Outlying, false) => FunnelSpot.VeryLow,
        _ => FunnelSpot.Within,
    };

    private static string? Names(List<FunnelPoint> known, FunnelSpot place)
    {
        var names = known.Where(point => point.Spot == place).OrderByDescending(point => point.Size).Select(point => point.Name).ToList();
        return names.Count switch { 0 => null, <= 3 => string.Join(", ", names), _ => $"{names.Count}" };
    }
}
