using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Units;

/// <summary>What is asked about pupil referral units and cannot be told from what Waymark holds (<c>unit-missing.csv</c>).</summary>
/// <param name="What">What is asked.</param>
/// <param name="Why">Why it cannot be told.</param>
public sealed record UnitMissing(string What, string Why)
{
    /// <summary>All of it.</summary>
    public static IReadOnlyList<UnitMissing> All { get; } = [.. Table.Embedded("Inclusion/Units/unit-missing.csv").Rows.Select(r => new UnitMissing(r["what"], r["why"]))];
}
