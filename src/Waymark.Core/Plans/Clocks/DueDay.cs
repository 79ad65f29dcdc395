using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>The forms of words in which the law counts time, each as one exact calculation.</summary>
public static class DueDay
{
    /// <summary>The last lawful day of a rule that runs from a day.</summary>
    /// <param name="rule">Amount and unit.</param>
    /// <param name="from">The day of the event.</param>
    /// <param name="calendar">Working days.</param>
    /// <exception cref="InvalidDataException">The unit is not known.</exception>
    public static LocalDate Of(Rule rule, LocalDate from, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        var n = rule.Amount;
        return rule.Unit switch
        {
            "weeks" => from.PlusWeeks(n),
            "days" => from.PlusDays(n),
            "days beginning" => from.PlusDays(n - 1),
            "working days" => calendar.Plus(from, n),
            "working days beginning" => calendar.Plus(calendar.OnOrAfter(from), n - 1),
            "months beginning" => PeriodOfMonths(from, n),
            "months after" => from.PlusMonths(n),
            "weeks before" => from.PlusWeeks(-n),
            "months before" => from.PlusMonths(-n),
            "before day" => Before(from.Year, n),
            "tribunal months" => RollForTribunal(from.PlusMonths(n), calendar),
            "tribunal working days" => calendar.Plus(from, n, CountsForTribunal),
            _ => throw new InvalidDataException($"Rule {rule.Id}: no unit is called {rule.Unit}."),
        };
    }

    /// <summary>Last day of a period of months that begins with a day: 12 months from 29 February 2028 end on 28 February 2029.</summary>
    public static LocalDate PeriodOfMonths(LocalDate first, int months)
    {
        var sameDay = first.PlusMonths(months);
        return sameDay.Day == first.Day ? sameDay.PlusDays(-1) : sameDay;
    }

    /// <summary>
    /// HESC Rules 2008 r12 for an application notice: a limit that ends from 25 December to 1 January or in August is in time on the first
    /// working day after; one that ends on another non-working day, on the next working day.
    /// </summary>
    public static LocalDate RollForTribunal(LocalDate day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (day.Month == 8) day = new LocalDate(day.Year, 9, 1);
        else if (day is { Month: 12, Day: >= 25 }) day = new LocalDate(day.Year + 1, 1, 2);
        else if (day is { Month: 1, Day: 1 }) day = day.PlusDays(1);
        return calendar.OnOrAfter(day);
    }

    /// <summary>The strict last day of "before 15 February" in that year; amount 215 stands for 15 February.</summary>
    private static LocalDate Before(int year, int monthAndDay) => new LocalDate(year, monthAndDay / 100, monthAndDay % 100).PlusDays(-1);

    private static bool CountsForTribunal(LocalDate day) =>
        day.Month != 8 && day is not { Month: 12, Day: >= 25 } and not { Month: 1, Day: 1 };

    internal static string Words(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
