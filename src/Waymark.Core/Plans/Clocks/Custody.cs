using NodaTime;

namespace Waymark.Core.Plans.Clocks;

/// <summary>When a child was in relevant youth accommodation. Absence in custody is no exception (SI 2015/62 reg 13(3)), and does not become one upon release.</summary>
/// <param name="Always">True where a return says so and no event tells the days.</param>
/// <param name="Spells">From the day of detention to the day of release; null while it lasts.</param>
internal sealed record Custody(bool Always, IReadOnlyList<(LocalDate From, LocalDate? To)> Spells)
{
    /// <summary>Read from the events that count, in their order.</summary>
    public static Custody Of(CaseFacts facts, IReadOnlyList<CaseEvent> events)
    {
        var spells = new List<(LocalDate From, LocalDate? To)>();
        foreach (var e in events.Where(e => e.Kind is "detained" or "released").OrderBy(e => e.On).ThenBy(e => e.Kind, StringComparer.Ordinal))
        {
            var open = spells.Count > 0 && spells[^1].To is null;
            if (e.Kind == "detained" && !open) spells.Add((e.On, null));
            else if (e.Kind == "released" && open) spells[^1] = (spells[^1].From, e.On);
            // A return says that the child was detained, and nobody recorded since when.
            else if (e.Kind == "released" && facts.Detained && spells.Count == 0) spells.Add((LocalDate.MinIsoValue, e.On));
        }
        return new(facts.Detained && spells.Count == 0, spells);
    }

    /// <summary>The longest run of days from one day to another, both counted, that was not spent in custody.</summary>
    public (LocalDate From, int Days) LongestOutside(LocalDate from, LocalDate to)
    {
        var longest = (From: from, Days: 0);
        if (Always) return longest;
        var at = from;
        foreach (var (start, end) in Spells.Where(s => s.From <= to && !(s.To < from)))
        {
            Take(at, LocalDate.Min(start.PlusDays(-1), to));
            at = LocalDate.Max(at, end?.PlusDays(1) ?? to.PlusDays(1));
        }
        Take(at, to);
        return longest;

        void Take(LocalDate first, LocalDate last)
        {
            var days = Period.DaysBetween(first, last) + 1;
            if (days > longest.Days) longest = (first, days);
        }
    }

    /// <summary>True where any day from one to another was spent in custody.</summary>
    public bool Touches(LocalDate from, LocalDate to) => Always || Spells.Any(s => s.From <= to && !(s.To < from));
}
