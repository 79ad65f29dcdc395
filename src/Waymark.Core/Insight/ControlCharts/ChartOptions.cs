using NodaTime;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>Which way is improvement.</summary>
public enum Improvement
{
    /// <summary>A higher value is better.</summary>
    Increase,
    /// <summary>A lower value is better.</summary>
    Decrease,
    /// <summary>Neither is better.</summary>
    Neutral,
}

/// <summary>By whose rules a chart is worked out.</summary>
public enum ChartMode
{
    /// <summary>Waymark's own: periods known by calendar, no collapse on flat series, the trend's own direction.</summary>
    Default,
    /// <summary>Equal to the package NHSRplotthedots 0.2.2 in every limit, label and point type.</summary>
    Compatible,
}

/// <summary>What the values of a series are. It decides how limits are found; compatible charts know only values.</summary>
public enum ValueKind
{
    /// <summary>Any values: limits from moving ranges (XmR).</summary>
    Values,
    /// <summary>Numbers of events. Where their mean is below <see cref="ChartOptions.FewEvents"/>, limits are exact ones of the Poisson distribution (c-chart); else as of values.</summary>
    Counts,
    /// <summary>
    /// Shares or rates of denominators that vary: limits follow each denominator and how much the values vary beyond chance (p-prime and u-prime chart, Laney 2002; the
    /// limits of both are the same).
    /// </summary>
    Rates,
}

/// <summary>How the periods of a series follow one another. It decides what counts as a gap.</summary>
public enum ChartCalendar
{
    /// <summary>Read off the dates: the step that at least half of them keep; without such a step no gap is known.</summary>
    Inferred,
    /// <summary>No calendar: only a missing value is a gap.</summary>
    None,
    /// <summary>One value a day.</summary>
    Day,
    /// <summary>One value a week.</summary>
    Week,
    /// <summary>One value a month.</summary>
    Month,
    /// <summary>One value a quarter.</summary>
    Quarter,
    /// <summary>One value a year.</summary>
    Year,
}

/// <summary>How one control chart (XmR) is to be worked out.</summary>
public sealed record ChartOptions
{
    /// <summary>Fewest points from which limits are more than a trial: below it a group is marked (Making Data Count shows icons from 13 points).</summary>
    public const int FirmFrom = 13;

    /// <summary>Which way is improvement; neutral unless said.</summary>
    public Improvement Improvement { get; init; } = Improvement.Neutral;

    /// <summary>The target in the unit of the series, or null. Without it, and for a neutral series, there is no assurance.</summary>
    public double? Target { get; init; }

    /// <summary>Days on which a new group begins, with limits of its own. A day on which the series has no point changes nothing.</summary>
    public IReadOnlyList<LocalDate> RebaseOn { get; init; } = [];

    /// <summary>Limits come from the first so many points of each group (at least 2; at least 12 is advised), or from all when null.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Whether moving ranges of 3.267 times their mean and more are left out, once.</summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>By whose rules.</summary>
    public ChartMode Mode { get; init; } = ChartMode.Default;

    /// <summary>Points that make a shift or a trend: 6, 7 or 8. The Excel tool of the NHS lets people choose 6 or 7; the package knows 7 alone.</summary>
    public int RunLength { get; init; } = 7;

    /// <summary>Mean number of events below which limits are exact ones of the Poisson distribution.</summary>
    public const double FewEvents = 5;

    /// <summary>What the values are.</summary>
    public ValueKind Data { get; init; } = ValueKind.Values;

    /// <summary>What a rate of 1 is in the unit of the series: 100 where shares are given in percent.</summary>
    public double Per { get; init; } = 1;

    /// <summary>The steps of the series. Compatible charts know no calendar.</summary>
    public ChartCalendar Calendar { get; init; } = ChartCalendar.Inferred;
}
