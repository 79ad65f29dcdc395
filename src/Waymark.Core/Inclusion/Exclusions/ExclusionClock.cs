using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>All exclusions of one child, over all its schools, with the calendars of the schools.</summary>
/// <param name="Exclusions">In any order; the answer does not depend on it.</param>
/// <param name="Calendars">By number of school.</param>
public sealed record ExcludedChild(IReadOnlyList<Exclusion> Exclusions, IReadOnlyDictionary<string, SchoolCalendar> Calendars);

/// <summary>Computes every duty that follows from the exclusions of a child. Pure: same facts, same rules, same day, same answer.</summary>
public sealed class ExclusionClock(DutyCatalogue catalogue)
{
    /// <summary>The standard rules.</summary>
    public static ExclusionClock Standard { get; } = new(DutyCatalogue.Standard);

    /// <summary>Every case as it stands on a day, in the order of first days.</summary>
    public IReadOnlyList<ExclusionCase> Read(ExcludedChild child, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(child);
        var history = new ExclusionHistory(child.Exclusions, child.Calendars, asOf);
        return [.. history.Spans.Select(span => Case(history, span, asOf))];
    }

    /// <summary>Days of suspension of the child in the term and school year of a day.</summary>
    public static ExclusionTotals Totals(ExcludedChild child, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new ExclusionHistory(child.Exclusions, child.Calendars, day).On(day);
    }

    private ExclusionCase Case(ExclusionHistory history, ExclusionSpan span, LocalDate asOf)
    {
        var facts = new DutyFacts(history, span, catalogue.Rules);
        var duties = catalogue.On(span.Of.From, span.Of.Kind).Select(rule => new DutyReading(facts, rule, asOf).Read()).OfType<Duty>()
            .OrderBy(d => d.Due ?? d.Earliest ?? LocalDate.MaxIsoValue).ThenBy(d => Turn(d.Rule.Id)).ThenBy(d => d.Rule.Id, StringComparer.Ordinal).ToList();
        return new(span.Of, span.First?.Day ?? span.Of.From, span.LastDay, span.Sessions / 2m, facts.Totals,
            ExclusionStates.Of(facts, duties, asOf), ExclusionStates.Beside(facts), duties, Notes(facts, history));
    }

    private static int Turn(string rule) => int.Parse(rule[1..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Notes(DutyFacts facts, ExclusionHistory history)
    {
        var (span, notes) = (facts.Span, facts.Totals.Notes.ToList());
        var most = facts.Amount("C2");
        if (facts.Totals.YearDays > most) notes.Add($"More than {most} school days of suspension in one school year: unlawful (C2).");
        if (span.Calendar?.IsSchoolDay(span.Of.From) == false) notes.Add("The first day is no school day of the school; it counts from the next.");
        if (span.Of.Decided > span.Of.From) notes.Add("It began before it was decided.");
        if (span.Of is { Sessions: { } sent, To: { } to } && span.Whole is [.., var last] && last.Day != to)
            notes.Add($"{sent} sessions from the first day end on {DutyWords.Day(last.Day)}, not on {DutyWords.Day(to)}.");
        if (facts.Step("cancelled") is not null && span.Cancelled is null) notes.Add("The cancellation came after the governors had considered it and changes nothing (D25).");
        if (span.Halfs is { } halves && history.Spans.Any(o => o != span && o.Of.Urn == span.Of.Urn && o.Of.Kind == span.Of.Kind && o.Halfs is { } other && other.Intersect(halves).Any()))
            notes.Add("It overlaps another of the same school: some half days are counted twice.");
        if (span.Calendar?.Note is { Length: > 0 } note) notes.Add(note);
        return notes;
    }
}
