using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>How an indicator is spoken of.</summary>
internal static class IndicatorWords
{
    public static readonly IReadOnlyList<string> Promises =
    [
        "Plans that are accurate, current and on time", "Attendance and exclusions: oversight and swift action", "Knowing the area and seeing gaps early",
        "Moves between phases and into adult life", "Fair waits, wherever you live",
    ];

    /// <summary>When the figures of a state were made: "24 November 2026 at 06:00".</summary>
    public static string Made(LakeState state) =>
        state.Written is { } at ? London.TimeOf(at).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture) : "not yet";

    /// <summary>A part of a published figure, in words: "School phase: Primary; SEN status: EHC plan".</summary>
    public static string Part(string breakdown) => string.Join("; ", breakdown.Split("; ").Select(part => part.Split('=', 2)).Select(part => part is [var name, _] ? $"{TitleOf(name)}: {ValueOf(part)}" : part[0]));

    /// <summary>The value alone of a part of one dimension: "Autistic spectrum disorder".</summary>
    public static string PartValue(string breakdown) => breakdown.Split('=', 2) is [_, _] part && !breakdown.Contains("; ", StringComparison.Ordinal) ? Sentence(ValueOf(part)) : Part(breakdown);

    /// <summary>Title of that by which published figures are parted, which may be none of our dimensions.</summary>
    public static string TitleOf(string dimension) => Dimension.Find(dimension)?.Title ?? Sentence(dimension);

    /// <summary>A published period in words: "spring term 2024/25", "school year 2024/25", "January 2025".</summary>
    public static string Period(PublishedPeriod period) => period.Kind switch
    {
        PublishedPeriod.CalendarYear => $"calendar year {period.Label}",
        PublishedPeriod.AcademicYear => $"school year {period.Label}",
        PublishedPeriod.FinancialYear => $"financial year {period.Label}",
        PublishedPeriod.Term when period.Label.Split(' ') is [var year, var term] => $"{term} term {year}",
        PublishedPeriod.CensusDate when ChartPeriod.Of(period) is { } day => day.Starts.ToString("MMMM uuuu", CultureInfo.InvariantCulture),
        _ => period.Label,
    };

    private static string ValueOf(string[] part) => Dimension.Find(part[0])?.LabelOf(part[1]) ?? part[1];

    private static string Sentence(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    public static Measure MeasureOf(Indicator indicator) => indicator.Unit switch
    {
        Unit.Percent => Measure.Percent("Percent", indicator.Decimals),
        Unit.PerHundred => new Measure("For every 100", indicator.Decimals),
        Unit.PerThousand => new Measure("For every 1,000", indicator.Decimals),
        Unit.Weeks => new Measure("Weeks", indicator.Decimals, " weeks"),
        _ => Measure.Count("Number"),
    };

    public static Improvement Better(Indicator indicator) => indicator.Polarity switch
    {
        Polarity.HigherIsBetter => Improvement.Increase, Polarity.LowerIsBetter => Improvement.Decrease, _ => Improvement.Neutral,
    };

    /// <summary>Its name with what has passed of it: "2026, to 24 November".</summary>
    public static string Period(string grain, LocalDate starts, LocalDate today)
    {
        var name = Grains.PeriodOf(grain, starts).Name;
        return Grains.EndOf(grain, starts) > today && grain != Grains.Day ? $"{name}, to {today.ToString("d MMMM", CultureInfo.InvariantCulture)}" : name;
    }

    /// <summary>The same with the kind of year and, in a school year, the term: "School year 2026/27, to 24 November (autumn term)".</summary>
    public static string Since(string grain, LocalDate starts, LocalDate today) => grain switch
    {
        Grains.CalendarYear => "Calendar year " + Period(grain, starts, today),
        // August is between two school years.
        Grains.SchoolYear when Grains.EndOf(grain, starts) > today && today.Month != 8 => $"School year {Period(grain, starts, today)} ({new ChartPeriod(PeriodKind.Term, today).Name.Split(" term")[0]} term)",
        Grains.SchoolYear => "School year " + Period(grain, starts, today),
        _ => Period(grain, starts, today),
    };
}
