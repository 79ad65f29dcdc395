using NodaTime;
using NodaTime.Text;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion.Commands;

/// <summary>The days of a line, each with the field in which it stands.</summary>
internal static class AskedDay
{
    private const int FirstYear = 2000, LastYear = 2100, MostDays = 4000;

    public static LocalDate? Maybe(string? text, string field) => text is null ? null : Of(text, field);

    public static LocalDate Of(string text, string field)
    {
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var day }) throw new WrongField(field, text, "It is not a date.", "Write it as 2026-05-04.");
        return day.Year is >= FirstYear and <= LastYear ? day : throw new WrongField(field, text, "The year cannot be right.", $"Write a day from {FirstYear} to {LastYear}.");
    }

    /// <summary>One day, or all days of a time; of school days only Monday to Friday without bank holidays.</summary>
    public static IEnumerable<LocalDate> Range(string? text, string field, bool working)
    {
        if (text is null) throw new WrongField(field, null, "A day is null.", "Write a day, or leave it out.");
        if (text.Split('/') is not [var first, var last]) return [Of(text, field)];
        var (from, to) = (Of(first, field), Of(last, field));
        if (from > to) throw new WrongField(field, text, "It ends before it begins.", "Write the earlier day first.");
        var days = Period.DaysBetween(from, to) + 1;
        if (days > MostDays) throw new WrongField(field, text, "It is longer than can be counted.", "Write a shorter time.");
        return Enumerable.Range(0, days).Select(from.PlusDays).Where(day => !working || Core.Common.WorkingCalendar.England.IsWorkingDay(day));
    }
}
