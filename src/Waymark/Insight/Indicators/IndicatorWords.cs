using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;
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
    public static string Part(string breakdown) => string.Join("; ", breakdown.Split("; ").Select(part => part.Split('=', 2)).Select(part => part is [var name, var value] ? $"{Dimension.Find(name)?.Title ?? Sentence(name)}: {value}" : part[0]));

    private static string Sentence(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    public static Measure MeasureOf(Indicator indicator) => indicator.Unit switch
    {
        Unit.Percent => Measure.Percent("Percent"),
        Unit.PerHundred => new Measure("For every 100", 1),
        Unit.PerThousand => new Measure("For every 1,000", 1),
        Unit.Weeks => new Measure("Weeks", 1, " weeks"),
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

    /// <summary>How one value stands to an earlier one: "Up from 41.2% in 2025: better".</summary>
    public static string Movement(Indicator indicator, ShownFigure now, ShownFigure before, LocalDate today)
    {
        // What adds up over a year that is not over cannot be held against a whole one.
        if (indicator.Unit is Unit.Number or Unit.PerHundred && now.Grain != Grains.Day && Grains.EndOf(now.Grain, now.Period) > today) return "";
        var measure = MeasureOf(indicator);
        if (now.Reading.Value is not { } a || before.Reading.Value is not { } b) return "";
        var earlier = $"{measure.Show(b)} {Grains.PeriodOf(before.Grain, before.Period).When}";
        if (measure.Show(a) == measure.Show(b)) return $"The same as {earlier}";
        var up = a > b;
        var judged = indicator.Polarity switch { Polarity.Neither => "", Polarity.HigherIsBetter => up ? ": better" : ": worse", _ => up ? ": worse" : ": better" };
        return $"{(up ? "Up" : "Down")} from {earlier}{judged}";
    }
}
