using NodaTime;

namespace Waymark.Core.Plans.Clocks;

/// <summary>Something about a child's situation that changes how the case is worked: detention, education at home, a move between councils.</summary>
/// <param name="Title">For example "Detained since".</param>
/// <param name="On">The day from which it holds; for a move, the day of it.</param>
/// <param name="Says">What follows from it.</param>
public sealed record CaseSituation(string Title, LocalDate On, string Says)
{
    private static readonly IReadOnlyList<(EventPattern Starts, EventPattern Ends, string Title, string Says)> Rows =
        [.. Common.Table.Embedded("Plans/Clocks/case-situations.csv").Rows.Select(r => (new EventPattern(r["starts"]), new EventPattern(r["ends"]), r["title"], r["says"]))];

    /// <summary>What holds now, in the order of the table.</summary>
    /// <param name="facts">The events of the case.</param>
    public static IReadOnlyList<CaseSituation> Of(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var events = facts.Effective();
        return [.. from row in Rows
                   let began = events.LastOrDefault(row.Starts.Matches)
                   where began is not null && !events.Any(e => row.Ends.Matches(e) && e.On >= began.On && e.Id != began.Id)
                   select new CaseSituation(row.Title, began.On, row.Says)];
    }

    /// <summary>True while the child is in relevant youth accommodation, as the events say.</summary>
    public static bool IsDetained(IEnumerable<CaseEvent> events) =>
        events.Where(e => e.Kind is "detained" or "released").OrderBy(e => e.On).ThenBy(e => e.Kind, StringComparer.Ordinal).LastOrDefault()?.Kind == "detained";
}
