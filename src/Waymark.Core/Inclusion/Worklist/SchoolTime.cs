using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The school weeks of one school up to a day: weeks with at least one school day. A half-term week is skipped.</summary>
/// <remarks>Without a calendar, or where it does not reach, a week counts that has a working day.</remarks>
public sealed class SchoolTime
{
    private const int Weeks = 60;
    private readonly SchoolCalendar? calendar;
    private readonly IReadOnlyList<LocalDate> mondays;

    /// <param name="calendar">Calendar of the school, or null.</param>
    /// <param name="today">The day.</param>
    /// <param name="newest">The newest day of which the school has sent a register; null where it has sent none.</param>
    /// <param name="known">The newest day of which any school of the area has; null where none has.</param>
    public SchoolTime(SchoolCalendar? calendar, LocalDate today, LocalDate? newest, LocalDate? known = null)
    {
        (this.calendar, Today, Newest, Known) = (calendar, today, newest, known ?? newest);
        var monday = MondayOf(today);
        mondays = [.. Enumerable.Range(0, Weeks).Select(back => monday.PlusWeeks(-back)).Where(IsSchoolWeek)];
    }

    /// <summary>The day.</summary>
    public LocalDate Today { get; }

    /// <summary>The newest day of which the school has sent a register.</summary>
    public LocalDate? Newest { get; }

    /// <summary>The newest day of which any school has.</summary>
    public LocalDate? Known { get; }

    /// <summary>The first of September of the school year.</summary>
    public LocalDate YearStart => SchoolYearOf(Today);

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);

    /// <summary>The first of September of the school year of a day.</summary>
    public static LocalDate SchoolYearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    /// <summary>The Mondays of so many school weeks, the newest first: from that of the newest register, after leaving out so many.</summary>
    public IReadOnlyList<LocalDate> Registered(int count, int after = 0) => Newest is not { } newest ? [] : [.. mondays.SkipWhile(m => m > newest).Skip(after).Take(count)];

    /// <summary>The Mondays of the first school weeks of the school year, so far.</summary>
    public IReadOnlyList<LocalDate> FirstOfYear(int count) => [.. mondays.Reverse().Where(m => m.PlusDays(6) >= YearStart).Take(count)];

    /// <summary>How many school weeks of the school year there are, with the present one.</summary>
    public int WeekOfYear => mondays.Count(m => m.PlusDays(6) >= YearStart);

    /// <summary>The Monday with which the newest school weeks begin, the present one among them.</summary>
    public LocalDate Back(int weeks) => mondays.Count == 0 ? Today : mondays[Math.Min(weeks, mondays.Count) - 1];

    /// <summary>The Mondays of up to so many school weeks after that of a day, up to the newest register.</summary>
    public IReadOnlyList<LocalDate> After(LocalDate day, int count) => [.. mondays.Reverse().Where(m => m > day && m <= Newest).Take(count)];

    /// <summary>The Mondays of up to so many school weeks before that of a day.</summary>
    public IReadOnlyList<LocalDate> Before(LocalDate day, int count) => [.. mondays.Where(m => m < MondayOf(day)).Take(count)];

    /// <summary>The n-th school day after a day.</summary>
    public LocalDate Nth(LocalDate day, int n) => calendar?.Nth(day, n) ?? WorkingCalendar.England.Plus(day, n);

    /// <summary>School days after one day, up to and with another.</summary>
    public int DaysBetween(LocalDate after, LocalDate to)
    {
        var days = 0;
        for (var day = after.PlusDays(1); day <= to; day = day.PlusDays(1)) if (IsSchoolDay(day)) days++;
        return days;
    }

    private bool IsSchoolDay(LocalDate day) => calendar?.IsSchoolDay(day) ?? WorkingCalendar.England.IsWorkingDay(day);

    private bool IsSchoolWeek(LocalDate monday) => Enumerable.Range(0, 5).Any(day => IsSchoolDay(monday.PlusDays(day)));
}
