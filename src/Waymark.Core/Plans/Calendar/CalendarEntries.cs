using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Calendar;

/// <summary>A clock of a case that still runs.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Of">Its thread. Goes into no text: it names bodies and settings.</param>
/// <param name="Start">The day from which it runs.</param>
/// <param name="Turn">Tells apart what starts on one day.</param>
/// <param name="What">What must be done, in the words of the catalogue.</param>
/// <param name="Kind">How binding it is.</param>
/// <param name="Due">Last day.</param>
/// <param name="ActBy">Last working day on or before it.</param>
/// <param name="Page">Path of the page of the clock.</param>
public sealed record CalendarClock(CaseId Case, string Rule, string Of, LocalDate Start, int Turn, string What, ClockKind Kind, LocalDate Due, LocalDate ActBy, string Page);

/// <summary>A review meeting that is arranged.</summary>
/// <param name="Case">The case.</param>
/// <param name="Review">Id of the review.</param>
/// <param name="Day">The day of the meeting.</param>
/// <param name="Page">Path of the page of the review.</param>
public sealed record CalendarMeeting(CaseId Case, Guid Review, LocalDate Day, string Page);

/// <summary>Turns clocks and meetings into days of a calendar.</summary>
public static class CalendarEntries
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>All entries of the kinds asked for, by day.</summary>
    /// <param name="clocks">Clocks that run.</param>
    /// <param name="meetings">Meetings that are arranged.</param>
    /// <param name="part">What the reader brings to a review, for example "The plan in force"; empty where nothing is asked of them.</param>
    /// <param name="kinds">Names of <see cref="CalendarKind"/>.</param>
    public static IReadOnlyList<CalendarEntry> Of(IEnumerable<CalendarClock> clocks, IEnumerable<CalendarMeeting> meetings, string part, IReadOnlyCollection<string> kinds) =>
        [.. clocks.Where(c => CalendarKind.Of(c.Kind) is { } kind && kinds.Contains(kind.Kind)).SelectMany(Clock)
            .Concat(kinds.Contains(CalendarKind.Review) ? meetings.Select(m => Meeting(m, part)) : [])
            .OrderBy(e => e.Day).ThenBy(e => e.Title, StringComparer.Ordinal).ThenBy(e => e.Uid, StringComparer.Ordinal)];

    private static IEnumerable<CalendarEntry> Clock(CalendarClock clock)
    {
        var (name, kind) = ($"Case {CaseReference.Of(clock.Case)}: {clock.What}", CalendarKind.Of(clock.Kind)!);
        var last = kind.Kind == "law" ? "last day in law" : "last day";
        yield return new(Uid(clock, "due"), clock.Due, $"{name}, {last}", $"{kind.Label}. Rule {clock.Rule}.", kind.Label, clock.Page);
        // What is due at a weekend or on a holiday is planned for the working day before.
        if (clock.ActBy != clock.Due) yield return new(Uid(clock, "act"), clock.ActBy, $"{name}, act by today", $"The last day is {Long.Format(clock.Due)}, which is no working day. Rule {clock.Rule}.", kind.Label, clock.Page);
    }

    private static CalendarEntry Meeting(CalendarMeeting meeting, string part) => new(Uid($"review {meeting.Review:N}"), meeting.Day, $"Case {CaseReference.Of(meeting.Case)}: review meeting",
        part.Length > 0 ? $"Your part: {part}." : "A review meeting of a plan.", CalendarKind.All.First(k => k.Kind == CalendarKind.Review).Label, meeting.Page);

    private static string Uid(CalendarClock clock, string day) =>
        Uid(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{clock.Case.Value:N} {clock.Rule} {clock.Of} {LocalDatePattern.Iso.Format(clock.Start)} {clock.Turn} {day}"));

    private static string Uid(string of) => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..32]}@waymark";
}
