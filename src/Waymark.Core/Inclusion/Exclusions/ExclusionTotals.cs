using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>Days of suspension of a child at all its schools together.</summary>
/// <param name="TermDays">In the term; null where a length is not known.</param>
/// <param name="YearDays">In the school year, with days served before a cancellation (C7); null where a length is not known.</param>
/// <param name="Notes">What the figures leave open.</param>
public sealed record ExclusionTotals(decimal? TermDays, decimal? YearDays, IReadOnlyList<string> Notes);

/// <summary>One run of suspensions without a school day between them (C6).</summary>
/// <param name="First">First day of the run.</param>
/// <param name="Days">School days in it, up to and with the one asked about.</param>
/// <param name="Alone">Only the one asked about.</param>
internal sealed record ExclusionRun(LocalDate First, decimal Days, bool Alone);

/// <summary>All exclusions of one child in the order of time: totals, runs, and which is the second of its year.</summary>
internal sealed class ExclusionHistory
{
    private const decimal Half = 0.5m;
    private readonly List<ExclusionSpan> spans;

    public ExclusionHistory(IEnumerable<Exclusion> exclusions, IReadOnlyDictionary<string, SchoolCalendar> calendars, LocalDate asOf) =>
        spans = [.. exclusions.OrderBy(e => e.From).ThenBy(e => e.FromAfternoon).ThenBy(e => e.Kind).ThenBy(e => e.Urn, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => new ExclusionSpan(e, calendars.GetValueOrDefault(e.Urn), asOf))];

    public IReadOnlyList<ExclusionSpan> Spans => spans;

    /// <summary>As they stand with one exclusion and all before it: a later one changes nothing about an earlier one.</summary>
    public ExclusionTotals UpTo(ExclusionSpan span)
    {
        var counted = spans.TakeWhile(s => s != span).Append(span).ToList();
        var days = span.Halfs is { Count: > 0 } halves ? halves.Select(h => h.Day).ToList() : [span.First?.Day ?? span.Of.From];
        return Sum(counted, [.. days.Select(ExclusionTerm.Of).Distinct()]);
    }

    /// <summary>Of the term and school year of a day, with all that began on or before it.</summary>
    public ExclusionTotals On(LocalDate day) => Sum([.. spans.Where(s => s.Of.From <= day)], [ExclusionTerm.Of(day)]);

    /// <summary>The run to which a suspension belongs; null where a calendar that is needed is missing.</summary>
    public ExclusionRun? RunOf(ExclusionSpan span)
    {
        if (span.First is not { } first || span.Halfs is null) return null;
        var run = new List<ExclusionSpan> { span };
        foreach (var before in spans.TakeWhile(s => s != span).Where(Suspends).Reverse())
        {
            if (before.Halfs is null || before.Next is not { } next) { if (before.Of.From.PlusDays(Window) < first.Day) continue; return null; }
            if (next.CompareTo(first) < 0) continue;
            run.Add(before);
            if (before.First is { } earlier && earlier.CompareTo(first) < 0) first = earlier;
        }
        return new(first.Day, run.SelectMany(s => s.Halfs!).Distinct().Count() * Half, run.Count == 1);
    }

    /// <summary>False where another follows straight after; null where the calendar cannot say.</summary>
    public bool? IsLastOfRun(ExclusionSpan span) => span.Next is not { } next ? null
        : !spans.SkipWhile(s => s != span).Skip(1).Any(s => (Suspends(s) || s is { Of.Kind: ExclusionKind.Permanent, Cancelled: null }) && s.First is { } first && first.CompareTo(next) <= 0 && s.Of.From >= span.Of.From);

    /// <summary>How many suspensions of the school year begin with or before one.</summary>
    public int InYear(ExclusionSpan span) => spans.TakeWhile(s => s != span).Append(span).Count(s => Suspends(s) && ExclusionTerm.Of(s.Of.From).Year == ExclusionTerm.Of(span.Of.From).Year);

    // Without a calendar nobody can say whether one of the last weeks ran on; one of a year ago did not.
    private const int Window = 120;

    private static bool Suspends(ExclusionSpan span) => span is { Of.Kind: ExclusionKind.Suspension, Cancelled: null };

    private static ExclusionTotals Sum(IReadOnlyList<ExclusionSpan> counted, IReadOnlyList<ExclusionTerm> terms)
    {
        var (byTerm, byYear, notes) = (new Dictionary<ExclusionTerm, decimal>(), new Dictionary<int, decimal>(), new List<string>());
        var known = true;
        foreach (var span in counted.Where(s => s.Of.Kind is ExclusionKind.Suspension or ExclusionKind.Lunchtime || s is { Of.Kind: ExclusionKind.Permanent, Cancelled: not null }))
            foreach (var (term, days) in Days(span, terms, notes, ref known))
            {
                if (span.Cancelled is null) byTerm[term] = byTerm.GetValueOrDefault(term) + days;
                byYear[term.Year] = byYear.GetValueOrDefault(term.Year) + days;
            }
        return new(known ? terms.Max(t => byTerm.GetValueOrDefault(t)) : null, known ? terms.Max(t => byYear.GetValueOrDefault(t.Year)) : null, [.. notes.Distinct()]);
    }

    private static IEnumerable<(ExclusionTerm, decimal)> Days(ExclusionSpan span, IReadOnlyList<ExclusionTerm> terms, List<string> notes, ref bool known)
    {
        var began = ExclusionTerm.Of(span.Of.From);
        if (span.Halfs is { } halves)
        {
            if (span.Cancelled is not null && halves.Count > 0 && terms.Any(t => t.Year == began.Year))
                notes.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{halves.Count * Half:0.#} days served before a cancellation count to the school year, not to the term."));
            return [.. halves.GroupBy(h => ExclusionTerm.Of(h.Day)).Select(g => (g.Key, g.Count() * Half))];
        }
        // One that is not of these years changes nothing.
        if (!terms.Any(t => t.Year == began.Year)) return [];
        if (span.Sessions is not { } sessions || span.Cancelled is not null) { known = false; notes.Add($"How long {Name(span)} lasted cannot be told."); return []; }
        notes.Add($"The calendar of school {span.Of.Urn} does not cover {Name(span)}: all its days are counted in the term in which it began.");
        return [(began, sessions * Half)];
    }

    private static string Name(ExclusionSpan span) => $"the one that began on {DutyWords.Day(span.Of.From)}";
}
