using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>The choices of part-time timetables and placements (<c>placement-words.csv</c>).</summary>
public static class PlacementWords
{
    private static readonly ILookup<string, (string Value, string Label, bool Council)> Sets =
        Table.Embedded("Inclusion/Placements/placement-words.csv").Rows.ToLookup(r => r["set"], r => (r["code"], r["label"], r["chosen_by"] == "council"), StringComparer.Ordinal);

    /// <summary>The choices of a set in their order; none where there is no such set.</summary>
    /// <param name="set">Name of the set.</param>
    /// <param name="school">A school chooses: what the council alone decides is left out.</param>
    public static IReadOnlyList<(string Value, string Label)> Of(string set, bool school = false) => [.. Sets[set].Where(c => !school || !c.Council).Select(c => (c.Value, c.Label))];

    /// <summary>True where the set has that choice, for the council or for a school.</summary>
    public static bool Has(string set, string? code, bool school = false) => Sets[set].Any(c => c.Value == code && (!school || !c.Council));

    /// <summary>The label of a choice, or the code itself where the set has none such.</summary>
    public static string LabelOf(string set, string code) => Sets[set].FirstOrDefault(c => c.Value == code).Label ?? code;
}
