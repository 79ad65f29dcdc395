using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>From one period to the next: so many months or so many days; both 0 where no calendar is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(int Months, int Days)
{
    // Far more than any chart shows: a mistyped year must not fill the memory.
    private const int MostGaps = 10_000;

    public static Step Of(ChartCalendar calendar, LocalDate[] dates) => calendar switch
    {
        ChartCalendar.None => default,
        ChartCalendar.Day => new(0, 1),
        ChartCalendar.Week => new(0, 7),
        ChartCalendar.Month => new(1, 0),
        ChartCalendar.Quarter => new(3, 0),
        ChartCalendar.Year => new(12, 0),
        _ => Infer(dates),
    };

    /// <summary>Whether a whole period lies between two days; adds each such period to the gaps.</summary>
    public bool Between(LocalDate before, LocalDate after, List<LocalDate> gaps)
    {
        if (this == default) return false;
        var apart = Months > 0 ? MonthsBetween(before, after) / Months : Period.DaysBetween(before, after) / Days;
        for (var i = 1; i < apart && gaps.Count < MostGaps; i++) gaps.Add(Months > 0 ? before.PlusMonths(i * Months) : before.PlusDays(i * Days));
        return apart > 1;
    }

    /// <summary>The commonest step, if at least half of all keep it: in months where each day falls alike in its month, else in days.</summary>
    private static Step Infer(LocalDate[] dates)
    {
        if (dates.Length < 3) return default;
        return SameDay(dates)
            ? Commonest(dates, MonthsBetween) is { } months ? new(months, 0) : default
            : Commonest(dates, Period.DaysBetween) is { } days ? new(0, days) : default;
    }

    private static int? Commonest(LocalDate[] dates, Func<LocalDate, LocalDate, int> apart)
    {
        Span<int> counts = stackalloc int[64];
        for (var i = 1; i < dates.Length; i++)
            if (apart(dates[i - 1], dates[i]) is > 0 and < 64 and var step) counts[step]++;
        var best = 1;
        for (var step = 2; step < counts.Length; step++)
            if (counts[step] > counts[best]) best = step;
        return counts[best] * 2 >= dates.Length - 1 ? best : null;
    }

    private static bool SameDay(LocalDate[] dates)
    {
        var (day, ends) = (true, true);
        foreach (var date in dates)
        {
            day &= date.Day == dates[0].Day;
            ends &= date.Day == date.Calendar.GetDaysInMonth(date.Year, date.Month);
        }
        return day || ends;
    }

    private static int MonthsBetween(LocalDate before, LocalDate after) => ((after.Year - before.Year) * 12) + after.Month - before.Month;
}
