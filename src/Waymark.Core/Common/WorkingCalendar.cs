using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Common;

/// <summary>Working days in England: not Saturday, Sunday or a bank holiday (Good Friday and Christmas Day among them).</summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<LocalDate> holidays;

    /// <summary>A calendar with these bank holidays.</summary>
    public WorkingCalendar(IEnumerable<LocalDate> bankHolidays) => holidays = bankHolidays.ToFrozenSet();

    /// <summary>England, from the table that ships with Waymark (2014 to 2032; later years are announced and must be added).</summary>
    public static WorkingCalendar England { get; } = new(
        Table.Embedded("Common/bank-holidays.csv").Rows.Select(r => LocalDatePattern.Iso.Parse(r["day"]).Value));

    /// <summary>True on a working day.</summary>
    public bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The last working day on or before a day.</summary>
    public LocalDate OnOrBefore(LocalDate day)
    {
        while (!IsWorkingDay(day)) day = day.PlusDays(-1);
        return day;
    }

    /// <summary>The first working day on or after a day.</summary>
    public LocalDate OnOrAfter(LocalDate day)
    {
        while (!IsWorkingDay(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>The n-th working day after a day, or before it where n is negative; the day itself is not counted.</summary>
    public LocalDate Plus(LocalDate day, int workingDays) => Plus(day, workingDays, static _ => true);

    /// <summary>The same, counting only working days that <paramref name="counts"/> accepts.</summary>
    public LocalDate Plus(LocalDate day, int workingDays, Func<LocalDate, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.PlusDays(step);
            if (IsWorkingDay(day) && counts(day)) left--;
        }
        return day;
    }
}
