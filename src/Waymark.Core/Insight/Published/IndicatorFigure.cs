using System.Globalization;

namespace Waymark.Core.Insight.Published;

/// <summary>A figure of one edition of a publication.</summary>
/// <param name="Figure">The tidy row.</param>
/// <param name="Source">Title of the publication.</param>
/// <param name="Edition">Its edition.</param>
public readonly record struct EditionStatistic(Statistic Figure, string Source, string Edition);

/// <summary>One of our indicators for one place and time, from one edition.</summary>
/// <param name="Measure">How it was read.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="Breakdown">The part it is about; blank for the whole.</param>
/// <param name="Value">Worked out from the counts where both are published and give the published value; else as published; null where there is no number that may be used.</param>
/// <param name="Numerator">The count above the line, null where it is not published.</param>
/// <param name="Denominator">The count below the line, null where it is not published or the indicator is a count.</param>
/// <param name="Published">The value as it was published, rounded as there; null where it was not.</param>
/// <param name="Marker">Why there is no value; null where there is one.</param>
/// <param name="Source">Title of the publication.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Note">What must be said beside it; blank for nothing.</param>
/// <param name="IsGap">True where the council could not return it: no performance, and left out of comparisons.</param>
public sealed record IndicatorFigure(
    IndicatorMeasure Measure, string Place, string Level, PublishedPeriod Period, string Breakdown, double? Value, double? Numerator, double? Denominator,
    double? Published, string? Marker, string Source, string Edition, string Note, bool IsGap)
{
    /// <summary>Percentages are published with one decimal: what is worked out from counts may differ by this much.</summary>
    public const double Rounding = 0.05;

    /// <summary>True where it may be compared and ranked.</summary>
    public bool Usable => Value is not null && Marker is null && !IsGap;

    /// <summary>The value as it is shown and printed: as published, and worked out from the counts only where they alone are published; null where there is no number that may be used.</summary>
    public double? Said => Value is null ? null : Published ?? Value;

    /// <summary>Places after the point with which <see cref="Said"/> is shown: as many as were published, and at least those of the indicator.</summary>
    public int Decimals => Math.Max(Measure.Decimals, Said is null || Published is not { } published ? 0 : PlacesOf(published));

    /// <summary>For every hundred, from the counts as published; null where one is missing, the lower is 0 or the indicator is a count.</summary>
    public double? Worked => Denominator > 0 ? 100 * Numerator / Denominator : null;

    /// <summary>True where counts and published value do not agree within what rounding explains: the published value is kept, and the note says both.</summary>
    public bool Disagrees => Worked is { } worked && Published is { } said && Math.Abs(worked - said) > Rounding + 1e-9;

    // Files leave the last noughts off: 0.29 stands there for 0.290.
    private static int PlacesOf(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture).Split('.') is [_, var places] ? places.Length : 0;
}
