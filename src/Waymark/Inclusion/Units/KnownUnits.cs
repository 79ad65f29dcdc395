using System.Collections.Concurrent;
using NodaTime;
using Waymark.Core.Inclusion.Units;

namespace Waymark.Inclusion.Units;

/// <summary>What the lake said of units, by area, for its newest state and the day.</summary>
internal sealed class KnownUnits
{
    private readonly ConcurrentDictionary<string, ((long Version, LocalDate Day) State, Answer Answer)> areas = new(StringComparer.Ordinal);

    public Answer? Find(string area, (long Version, LocalDate Day) state) => areas.TryGetValue(area, out var kept) && kept.State == state ? kept.Answer : null;

    public Answer Keep(string area, (long Version, LocalDate Day) state, Answer answer)
    {
        areas[area] = (state, answer);
        return answer;
    }

    /// <param name="Stays">By URN.</param>
    /// <param name="Exclusions">Permanent exclusions of the last year that stand.</param>
    internal sealed record Answer(IReadOnlyList<Unit> Units, ILookup<int, UnitStay> Stays, (int Primary, int All) Exclusions);

    /// <param name="Place">Where it stands; may be empty.</param>
    /// <param name="Closed">Its last day; none while it is open.</param>
    internal sealed record Unit(int Urn, string Name, string Place, LocalDate? Closed);
}
