using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The full school weeks of an area before a day: weeks with at least one school day, holidays skipped. The week of the day itself is not full yet.</summary>
/// <remarks>Without a calendar, or where it does not reach, a week counts that has a working day.</remarks>
public sealed class SchoolWeeks
{
    private const int Reach = 110;
    private readonly SchoolCalendar? calendar;

    /// <param name="calendar">Calendar of the area, or null.</param>
    /// <param name="today">The day.</param>
    public SchoolWeeks(SchoolCalendar? calendar, LocalDate today)
    {
        (this.calendar, Today) = (calendar, today);
        var monday = SchoolTime.MondayOf(today);
        Full = [.. Enumerable.Range(1, Reach).Select(back => monday.PlusWeeks(-back)).Where(IsSchoolWeek)];
    }

    /// <summary>The day.</summary>
    public LocalDate Today { get; }

    /// <summary>The Mondays of the full school weeks, the newest first.</summary>
    public IReadOnlyList<LocalDate> Full { get; }

    /// <summary>The first and the last day of so many full school weeks, after leaving out so many of the newest; fewer where the calendar knows fewer, null where it knows none of them.</summary>
    /// <param name="count">School weeks, at least 1.</param>
    /// <param name="leaveOut">School weeks left out, 0 or more.</param>
    public DateInterval? Span(int count, int leaveOut = 0) => Full.Count <= leaveOut ? null : new(Full[Math.Min(leaveOut + count, Full.Count) - 1], Full[leaveOut].PlusDays(6));

    /// <summary>The Mondays of so many school weeks after the week of a day, the oldest first; fewer where they are not over yet.</summary>
    public IReadOnlyList<LocalDate> After(LocalDate day, int count) => [.. Full.Reverse().Where(m => m > day).Take(count)];

    /// <summary>The Mondays of so many school weeks before the week of a day, the newest first.</summary>
    public IReadOnlyList<LocalDate> Before(LocalDate day, int count) => [.. Full.Where(m => m < SchoolTime.MondayOf(day)).Take(count)];

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
