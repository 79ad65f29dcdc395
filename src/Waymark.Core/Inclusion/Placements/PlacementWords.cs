using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>The choices of part-time timetables and placements (<c>placement-words.csv</c>).</summary>
public static class PlacementWords
{
    private static readonly ILookup<string, (string Value, string Label)> Sets =
        Table.Embedded("Inclusion/Placements/placement-words.csv").Rows.ToLookup(r => r["set"], r => (r["code"], r["label"]), StringComparer.Ordinal);

    /// <summary>The choices of a set in their order; none where there is no such set.</summary>
    public static IReadOnlyList<(string Value, string Label)> Of(string set) => [.. Sets[set]];

    /// <summary>True where the set has that choice.</summary>
    public static bool Has(string set, string? code) => Sets[set].Any(c => c.Value == code);

    /// <summary>The label of a choice, or the code itself where the set has none such.</summary>
    public static string LabelOf(string set, string code) => Sets[set].FirstOrDefault(c => c.Value == code).Label ?? code;
}
