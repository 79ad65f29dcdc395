using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Inclusion.Commands;

/// <summary>One line for <c>waymark calc attendance</c>: a child, its marks, and what else is known.</summary>
internal sealed record AskedAttendance(
    AskedMark[] Marks, string? Id = null, string? Born = null, string? From = null, string? To = null,
    AskedRoll[]? Enrolments = null, string[]? Calendar = null, string[]? NotSchoolDays = null)
{
    private const int MostDays = 40_000;

    public RegisterPeriod Period()
    {
        if (Calendar is null && NotSchoolDays is not null) throw new FormatException("notSchoolDays are taken out of the calendar. Give a calendar too.");
        var (from, to) = (Maybe(From), Maybe(To));
        InOrder(from, to);
        return new RegisterPeriod(Maybe(Born), from, to, Enrolments is null ? null : [.. Enrolments.Select(Roll)],
            Calendar?.SelectMany(Days).Except(NotSchoolDays?.SelectMany(Days) ?? []).ToHashSet());
    }

    /// <summary>Every mark of the line, in whichever of the three forms it is written.</summary>
    public IEnumerable<Session> Sessions(IReadOnlySet<LocalDate>? schoolDays) => Marks.SelectMany(mark => mark switch
    {
        { Date: { } date, Half: { } half, Code: { } code, Am: null, Pm: null, From: null, Marks: null } => [One(mark, Day(date), HalfOf(half), code)],
        { Date: { } date, Half: null, Code: null, From: null, Marks: null } when mark.Am is not null || mark.Pm is not null => Both(mark, Day(date)),
        { From: { } from, Marks: { } run, Date: null, Half: null, Code: null, Am: null, Pm: null } => Run(mark, Day(from), run, schoolDays),
        _ => throw new FormatException("A mark has date with am and pm, or date with half and code, or from with marks."),
    });

    private static IEnumerable<Session> Both(AskedMark mark, LocalDate day)
    {
        if (mark.Am is { } am) yield return One(mark, day, HalfDay.Am, am);
        if (mark.Pm is { } pm) yield return One(mark, day, HalfDay.Pm, pm);
    }

    /// <summary>Two codes a day on consecutive school days; without a calendar, from Monday to Friday.</summary>
    private static IEnumerable<Session> Run(AskedMark mark, LocalDate day, string run, IReadOnlySet<LocalDate>? schoolDays)
    {
        var codes = MarkString.Codes(run, MarkLayout.Separated);
        if (codes.Count % 2 != 0) throw new FormatException($"The marks from {mark.From} are {codes.Count}; each day has two, morning and afternoon. Separate codes by blanks or commas.");
        var last = schoolDays is { Count: > 0 } ? schoolDays.Max() : LocalDate.MaxIsoValue;
        for (var i = 0; i < codes.Count; day = day.PlusDays(1))
        {
            if (day > last) throw new FormatException($"The marks from {mark.From} go on behind the last day of the calendar.");
            if (schoolDays is null ? day.DayOfWeek > IsoDayOfWeek.Friday : !schoolDays.Contains(day)) continue;
            yield return One(mark, day, HalfDay.Am, codes[i++]);
            yield return One(mark, day, HalfDay.Pm, codes[i++]);
        }
    }

    private static Session One(AskedMark mark, LocalDate day, HalfDay half, string code) => new(day, half,
        RegisterCode.Find(code) ?? throw new FormatException($"\"{code}\" on {LocalDatePattern.Iso.Format(day)} is no register code. Codes are in attendance-codes.csv; a blank or - is no mark."),
        mark.Urn ?? "");

    private static HalfDay HalfOf(string half) => half.ToUpperInvariant() switch
    {
        "AM" => HalfDay.Am,
        "PM" => HalfDay.Pm,
        _ => throw new FormatException($"\"{half}\" is not a half of the day. Write AM or PM."),
    };

    private static OnRoll Roll(AskedRoll roll)
    {
        var (from, to) = (Maybe(roll.From), Maybe(roll.To));
        InOrder(from, to);
        return new OnRoll(roll.Urn ?? "", from, to);
    }

    private static IEnumerable<LocalDate> Days(string text)
    {
        if (text.Split('/') is not [var first, var last]) return [Day(text)];
        var (from, to) = (Day(first), Day(last));
        InOrder(from, to);
        var days = NodaTime.Period.DaysBetween(from, to) + 1;
        return days > MostDays ? throw new FormatException($"{text} are more days than can be counted.")
            : Enumerable.Range(0, days).Select(from.PlusDays).Where(day => day.DayOfWeek <= IsoDayOfWeek.Friday);
    }

    private static void InOrder(LocalDate? from, LocalDate? to)
    {
        if (from > to) throw new FormatException($"{LocalDatePattern.Iso.Format(from.Value)} is after {LocalDatePattern.Iso.Format(to!.Value)}. Change one of the two.");
    }

    private static LocalDate? Maybe(string? text) => text is null ? null : Day(text);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value : throw new FormatException($"\"{text}\" is not a date. Write it as 2026-05-04.");
}

/// <summary>date with am and pm, or date with half and code, or from with a run of marks.</summary>
internal sealed record AskedMark(
    string? Date = null, string? Am = null, string? Pm = null, string? Half = null, string? Code = null, string? From = null, string? Marks = null, string? Urn = null);

internal sealed record AskedRoll(string? Urn = null, string? From = null, string? To = null);
