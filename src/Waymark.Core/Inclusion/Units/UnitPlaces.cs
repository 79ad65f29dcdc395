using NodaTime;

namespace Waymark.Core.Inclusion.Units;

/// <summary>Places that are commissioned at a unit for one key stage from a day on, until a later row of the same.</summary>
/// <param name="Urn">The unit.</param>
/// <param name="Stage">Code of the key stage.</param>
/// <param name="From">From this day.</param>
/// <param name="Places">How many; 0 ends them.</param>
/// <param name="EnteredAt">When it was entered: of two rows for the same day the later one counts.</param>
public sealed record UnitPlaces(string Urn, string Stage, LocalDate From, int Places, Instant EnteredAt)
{
    /// <summary>The rows that count on a day, one for each unit and key stage. The order of the rows says nothing.</summary>
    public static IReadOnlyList<UnitPlaces> On(LocalDate day, IEnumerable<UnitPlaces> all) =>
        [.. all.Where(p => p.From <= day).GroupBy(p => (p.Urn, p.Stage)).Select(g => g.OrderBy(p => p.From).ThenBy(p => p.EnteredAt).Last())];

    /// <summary>A later entry for the same unit, key stage and day has taken its place.</summary>
    public bool CorrectedIn(IEnumerable<UnitPlaces> all) => all.Any(p => (p.Urn, p.Stage, p.From) == (Urn, Stage, From) && p.EnteredAt > EnteredAt);
}
