using System.Globalization;
using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Area;

/// <summary>How a figure moved, in words. Like is held against like alone: a whole year against the one before, a part of a year against the same part (or, where that cannot be shown, the last whole year against its own predecessor), a day against the nearest a year before.</summary>
internal static class Movement
{
    /// <param name="indicator">What is counted.</param>
    /// <param name="all">Its figures for the whole area, of every kind of period.</param>
    /// <param name="today">A period that ends after this day is not over.</param>
    /// <returns>"Up from 41.2% in 2025: better", or why nothing can be said; blank where there is nothing earlier.</returns>
    public static string Of(Indicator indicator, IReadOnlyList<ShownFigure> all, LocalDate today)
    {
        var own = all.Where(f => f.Grain == indicator.ShownBy[^1]).OrderBy(f => f.Period).ToList();
        if (own is not [.., var last]) return "";
        if (last.Grain == Grains.Day) return NearestYearBefore(own, last) is { } day ? Sentence(indicator, last.Reading, day.Reading, Grains.PeriodOf(day.Grain, day.Period).When) : "";
        if (own.Find(f => f.Period == last.Period.PlusYears(-1)) is not { } before) return "";
        var earlier = Grains.PeriodOf(before.Grain, before.Period);
        if (Grains.EndOf(last.Grain, last.Period) <= today) return Sentence(indicator, last.Reading, before.Reading, earlier.When);
        return Months(indicator, all, last, today) ?? Term(indicator, all, today) ?? LastWhole(indicator, all, own, before) ?? $"Not held against {earlier.Name}: the year is not over";
    }

    /// <summary>Of the days for which there is a figure, the one nearest to a year before; half a year must lie between.</summary>
    public static ShownFigure? NearestYearBefore(IReadOnlyList<ShownFigure> days, ShownFigure last) =>
        days.Where(f => f.Period <= last.Period.PlusMonths(-6)).MinBy(f => Math.Abs(Period.DaysBetween(f.Period, last.Period.PlusYears(-1))));

    // The months of the year that are over, added up, against the same months of the year before.
    private static string? Months(Indicator indicator, IReadOnlyList<ShownFigure> all, ShownFigure year, LocalDate today)
    {
        if (!indicator.AddsUp) return null;
        var over = Enumerable.Range(0, 12).Select(year.Period.PlusMonths).TakeWhile(month => Grains.EndOf(Grains.Month, month) <= today).ToList();
        if (over.Count == 0 || Sum(indicator, all, over) is not { } now || Sum(indicator, all, over.ConvertAll(month => month.PlusYears(-1))) is not { } before) return null;
        var (first, last) = (Named(over[0]), Named(over[^1]));
        return $"{(over.Count == 1 ? first : $"{first} to {last}")}: {Held(indicator, now, before, $"in the same {(over.Count == 1 ? "month" : "months")} a year before")}";
    }

    private static string? Term(Indicator indicator, IReadOnlyList<ShownFigure> all, LocalDate today)
    {
        var terms = all.Where(f => f.Grain == Grains.Term && Grains.EndOf(f.Grain, f.Period) <= today).OrderBy(f => f.Period).ToList();
        if (terms is not [.., var last] || terms.Find(f => f.Period == last.Period.PlusYears(-1)) is not { } before || last.Reading.Value is null || before.Reading.Value is null) return null;
        var (name, earlier) = (Grains.PeriodOf(last.Grain, last.Period).Name, Grains.PeriodOf(before.Grain, before.Period).When);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}: {Held(indicator, last.Reading, before.Reading, earlier)}";
    }

    // Where no like part can be shown: the year before, which is over, against its own predecessor, if the records reach back to the beginning of that.
    private static string? LastWhole(Indicator indicator, IReadOnlyList<ShownFigure> all, List<ShownFigure> own, ShownFigure last)
    {
        var start = last.Period.PlusYears(-1);
        if (own.Find(f => f.Period == start) is not { } before || last.Reading.Value is null || before.Reading.Value is null || !all.Any(f => f.Period < start || (f.Grain != before.Grain && f.Period == start))) return null;
        return $"Last whole year, {Grains.PeriodOf(last.Grain, last.Period).Name}: {Held(indicator, last.Reading, before.Reading, Grains.PeriodOf(before.Grain, before.Period).When)}";
    }

    /// <summary>The value of several months together; null where one of them is hidden or missing.</summary>
    private static Reading? Sum(Indicator indicator, IReadOnlyList<ShownFigure> all, List<LocalDate> months)
    {
        var parts = months.ConvertAll(month => all.FirstOrDefault(f => f.Grain == Grains.Month && f.Period == month));
        if (parts.Exists(f => f?.Numerator is null || (indicator.Unit != Unit.Number && f.Denominator is null))) return null;
        var reading = Reading.Of(indicator.ValueOf(parts.Sum(f => f!.Numerator!.Value), indicator.Unit == Unit.Number ? null : parts.Sum(f => f!.Denominator!.Value)));
        return reading.IsMissing ? null : reading;
    }

    private static string Held(Indicator indicator, Reading now, Reading before, string when)
    {
        var words = Sentence(indicator, now, before, when);
        return $"{now.Show(IndicatorWords.MeasureOf(indicator))}, {char.ToLowerInvariant(words[0])}{words[1..]}";
    }

    /// <summary>How one value stands to an earlier one: "Up from 41.2% in 2025: better".</summary>
    private static string Sentence(Indicator indicator, Reading now, Reading before, string when)
    {
        var measure = IndicatorWords.MeasureOf(indicator);
        if (now.Value is not { } a || before.Value is not { } b) return "";
        var earlier = $"{measure.Show(b)} {when}";
        if (measure.Show(a) == measure.Show(b)) return $"The same as {earlier}";
        var up = a > b;
        var judged = indicator.Polarity switch { Polarity.Neither => "", Polarity.HigherIsBetter => up ? ": better" : ": worse", _ => up ? ": worse" : ": better" };
        return $"{(up ? "Up" : "Down")} from {earlier}{judged}";
    }

    private static string Named(LocalDate month) => month.ToString("MMMM", CultureInfo.InvariantCulture);
}
