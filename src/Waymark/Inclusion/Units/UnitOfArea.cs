using NodaTime;
using Waymark.Core.Inclusion.Units;

namespace Waymark.Inclusion.Units;

/// <summary>A pupil referral unit or academy of alternative provision.</summary>
/// <param name="Place">Where it stands; may be empty.</param>
/// <param name="Closed">Its last day; none while it is open.</param>
/// <param name="Stays">Children there now and in the last two years.</param>
/// <param name="Places">The commissioned places that count on the day.</param>
internal sealed record UnitOfArea(string Urn, string Name, string Place, LocalDate? Closed, IReadOnlyList<UnitStay> Stays, IReadOnlyList<UnitPlaces> Places)
{
    /// <summary>All of them as one.</summary>
    public static UnitOfArea All(IReadOnlyCollection<UnitOfArea> units) => new("", "All units", "", null, [.. units.SelectMany(u => u.Stays)], [.. units.SelectMany(u => u.Places)]);

    public UnitFigures On(LocalDate day) => UnitFigures.Of(Stays, day);

    /// <summary>Places of a key stage; none where nobody has entered any.</summary>
    public int? PlacesOf(UnitStage stage) => Sum(Places.Where(p => p.Stage == stage.Code));

    public int? PlacesOfAll => Sum(Places);

    public int? PlacesOfPrimary => Sum(Places.Where(p => UnitStage.Find(p.Stage)?.IsPrimary == true));

    private static int? Sum(IEnumerable<UnitPlaces> places) => places.ToList() is { Count: > 0 } some ? some.Sum(p => p.Places) : null;
}
