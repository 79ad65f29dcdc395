using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>Half a school day, in the order of time.</summary>
internal readonly record struct HalfDayOut(LocalDate Day, bool Afternoon) : IComparable<HalfDayOut>
{
    public int CompareTo(HalfDayOut other) => (Day, Afternoon).CompareTo((other.Day, other.Afternoon));
}

/// <summary>The half days that one exclusion takes, by the calendar of its school.</summary>
internal sealed class ExclusionSpan
{
    // A limit for files that mean nothing: a school year has 380 sessions.
    private const int Most = 400;

    public ExclusionSpan(Exclusion of, SchoolCalendar? calendar, LocalDate asOf)
    {
        (Of, Calendar, Steps) = (of, calendar, of.Effective(asOf));
        // A cancellation after the governors have considered it is none (D25).
        Cancelled = Steps.FirstOrDefault(s => s.Kind == "cancelled")?.On is { } on && !Steps.Any(s => s.Kind == "governors-met" && s.On < on) ? on : null;
        Sessions = of.Kind is ExclusionKind.Suspension or ExclusionKind.Lunchtime ? of.Sessions ?? CountedTo() : null;
        Whole = Halves(Sessions ?? 0);
        if (Cancelled is { } day) Halfs = of.Kind == ExclusionKind.Permanent ? ServedUntil(day) : Whole?.Where(h => h.Day < day).ToList();
        else Halfs = Whole;
    }

    public Exclusion Of { get; }
    public SchoolCalendar? Calendar { get; }
    public IReadOnlyList<ExclusionStep> Steps { get; }

    /// <summary>The day on which it was cancelled in time.</summary>
    public LocalDate? Cancelled { get; }

    /// <summary>Half days as imposed; null where not known or without end.</summary>
    public int? Sessions { get; }

    /// <summary>As imposed; null where the calendar cannot say.</summary>
    public IReadOnlyList<HalfDayOut>? Whole { get; }

    /// <summary>Those that were or will be taken: up to the day before a cancellation (C7); null where the calendar cannot say.</summary>
    public IReadOnlyList<HalfDayOut>? Halfs { get; }

    public HalfDayOut? First => Whole is [var first, ..] ? first : Calendar?.DayOf(Of.From, 1) is { } day ? new(day, Of.FromAfternoon) : null;

    public LocalDate? LastDay => Whole is [.., var last] ? last.Day : Of.To;

    /// <summary>The half day on which the child could be in school again.</summary>
    public HalfDayOut? Next => Whole is not [.., var last] ? null
        : last.Afternoon || Of.Kind == ExclusionKind.Lunchtime ? Calendar!.Nth(last.Day, 1) is { } day ? new(day, false) : null
        : new(last.Day, true);

    private int? CountedTo() => Of.To is { } to && Calendar?.Between(Of.From, to) is { } days
        ? Of.Kind == ExclusionKind.Lunchtime ? days.Count : Math.Max(0, (days.Count * 2) - (Of.FromAfternoon ? 1 : 0)) : null;

    private List<HalfDayOut>? Halves(int sessions)
    {
        if (Calendar is null || Sessions is null || sessions > Most) return null;
        var halves = new List<HalfDayOut>(sessions);
        var next = Calendar.DayOf(Of.From, 1);
        var afternoon = Of.FromAfternoon && next == Of.From;
        while (halves.Count < sessions)
        {
            if (next is not { } day) return null;
            halves.Add(new(day, afternoon));
            if (Of.Kind != ExclusionKind.Lunchtime && !afternoon) { afternoon = true; continue; }
            (next, afternoon) = (halves.Count < sessions ? Calendar.Nth(day, 1) : day, false);
        }
        return halves;
    }

    private List<HalfDayOut>? ServedUntil(LocalDate cancelled) => Calendar?.Between(Of.From, cancelled.PlusDays(-1))
        ?.SelectMany(day => new HalfDayOut[] { new(day, false), new(day, true) }).Where(h => h.Day != Of.From || h.Afternoon || !Of.FromAfternoon).ToList();
}
