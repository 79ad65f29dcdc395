using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Units;

/// <summary>Why a child came to a pupil referral unit.</summary>
public enum UnitWay
{
    /// <summary>It was excluded for good.</summary>
    Excluded,
    /// <summary>So that it would not be: its placement was arranged because of suspensions or behaviour, or it is still on the roll of its school and nothing says otherwise.</summary>
    Preventative,
    /// <summary>For another reason that its placement gives: health, a school place, a plan.</summary>
    Other,
    /// <summary>No placement, no exclusion and no roll says why.</summary>
    NotKnown,
}

/// <summary>Which reasons of placements stand for which way (<c>unit-ways.csv</c>).</summary>
public static class UnitWays
{
    private static readonly Dictionary<string, UnitWay> ByReason = Table.Embedded("Inclusion/Units/unit-ways.csv").Rows.ToDictionary(r => r["reason"], r => Enum.Parse<UnitWay>(r["way"]), StringComparer.Ordinal);

    /// <summary>Reasons of placements that are known here.</summary>
    public static IEnumerable<string> Reasons => ByReason.Keys;

    /// <summary>Why a child came. The placement's reason says it first.</summary>
    /// <param name="reason">Why the placement was arranged; blank where there is none.</param>
    /// <param name="excluded">A permanent exclusion that stands came shortly before.</param>
    /// <param name="second">The unit is its second school: it stays on the roll of its own.</param>
    public static UnitWay Of(string reason, bool excluded, bool second) =>
        ByReason.TryGetValue(reason, out var way) ? way : excluded ? UnitWay.Excluded : second ? UnitWay.Preventative : UnitWay.NotKnown;
}
