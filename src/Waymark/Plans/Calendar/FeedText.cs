using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Waymark.Core.Plans.Calendar;

namespace Waymark.Plans.Calendar;

/// <summary>Days as a calendar file (RFC 5545). The same days on the same day are the same bytes, so that a program that has them is told so.</summary>
internal static class FeedText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <param name="entries">In their order.</param>
    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="today">Stamped on every entry: a day's work is one edition.</param>
    public static byte[] Of(IEnumerable<CalendarEntry> entries, string site, LocalDate today)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Waymark//Waymark//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "Waymark");
        foreach (var entry in entries) calendar.Events.Add(Event(entry, site, today));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    // A whole day has no time and so no zone: 4 December is 4 December wherever the calendar is read.
    private static CalendarEvent Event(CalendarEntry entry, string site, LocalDate today) => new()
    {
        Uid = entry.Uid, DtStamp = new CalDateTime(today.Year, today.Month, today.Day, 0, 0, 0, CalDateTime.UtcTzId), Start = Day(entry.Day), End = Day(entry.Day.PlusDays(1)),
        Summary = entry.Title, Description = entry.Says, Categories = [entry.Kind], Url = new Uri($"{site}{entry.Page}"), Transparency = TransparencyType.Transparent,
    };

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);
}
