using System.Collections.Frozen;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>The school days of one school (C1): neither weekends nor bank holidays, holidays or training days. Outside its reach nothing is guessed.</summary>
public sealed class SchoolCalendar
{
    private const int Farthest = 1500;
    private readonly Func<LocalDate, bool> isOpen;

    private SchoolCalendar(Func<LocalDate, bool> isOpen, LocalDate? first, LocalDate? last) => (this.isOpen, First, Last) = (isOpen, first, last);

    /// <summary>The first day of which it speaks, or null.</summary>
    public LocalDate? First { get; }

    /// <summary>The last day of which it speaks, or null.</summary>
    public LocalDate? Last { get; }

    /// <summary>The school is maintained by a council; null where not known. Only some rules ask.</summary>
    public bool? Maintained { get; private init; }

    /// <summary>What must be said of it beside a date, for example that it is the area's; empty where nothing.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Monday to Friday without bank holidays and without the days on which the school is closed.</summary>
    /// <param name="closed">Holidays and training days.</param>
    /// <param name="first">The first day of which it speaks; null where it has no such limit.</param>
    /// <param name="last">The last day of which it speaks; null where it has no such limit.</param>
    public static SchoolCalendar WithClosedDays(IEnumerable<LocalDate> closed, LocalDate? first = null, LocalDate? last = null)
    {
        var not = closed.ToFrozenSet();
        return new(day => WorkingCalendar.England.IsWorkingDay(day) && !not.Contains(day), first, last);
    }

    /// <summary>Exactly these days; it speaks of the time from the first to the last of them.</summary>
    public static SchoolCalendar OfOpenDays(IEnumerable<LocalDate> open)
    {
        var days = open.ToFrozenSet();
        return days.Count == 0 ? new(_ => false, LocalDate.MaxIsoValue, LocalDate.MinIsoValue) : new(days.Contains, days.Min(), days.Max());
    }

    /// <summary>The same days of a school of which more is known.</summary>
    public SchoolCalendar Of(bool? maintained = null, string note = "") => new(isOpen, First, Last) { Maintained = maintained ?? Maintained, Note = note.Length > 0 ? note : Note };

    /// <summary>True on a school day, false on another, null on a day of which it does not speak.</summary>
    public bool? IsSchoolDay(LocalDate day) => day < First || day > Last ? null : isOpen(day);

    /// <summary>The n-th school day after a day, which is day 0 (C8); before it where n is negative. Null where the calendar does not reach so far.</summary>
    public LocalDate? Nth(LocalDate day, int n)
    {
        var (step, left) = (Math.Sign(n), Math.Abs(n));
        for (var walked = 0; left > 0; walked++)
        {
            day = day.PlusDays(step);
            if (walked > Farthest || IsSchoolDay(day) is not { } open) return null;
            if (open) left--;
        }
        return day;
    }

    /// <summary>The n-th school day where the first on or after a day is day 1 (C10).</summary>
    public LocalDate? DayOf(LocalDate first, int n) => IsSchoolDay(first) switch { null => null, true => Nth(first, n - 1), _ => Nth(first, n) };

    /// <summary>School days from one day to another, both included; null where the calendar does not reach so far.</summary>
    public IReadOnlyList<LocalDate>? Between(LocalDate from, LocalDate to)
    {
        var days = new List<LocalDate>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            if (days.Count > Farthest || IsSchoolDay(day) is not { } open) return null;
            if (open) days.Add(day);
        }
        return days;
    }
}
