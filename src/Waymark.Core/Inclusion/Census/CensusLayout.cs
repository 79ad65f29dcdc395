using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Census;

/// <summary>
/// What the elements of a school census are, as far as attendance goes (<c>census-elements.csv</c>). Declared, never guessed; everything else in the file is passed over.
/// </summary>
public static class CensusLayout
{
    private static readonly FrozenDictionary<string, string> Roles =
        Table.Embedded("Inclusion/Census/census-elements.csv").Rows.ToFrozenDictionary(row => row["element"], row => row["role"], StringComparer.Ordinal);

    /// <summary>The role of an element, for example possible for SessionsPossible; null for one that says nothing about attendance.</summary>
    public static string? RoleOf(string element) => Roles.GetValueOrDefault(element);

    /// <summary>The elements of a role.</summary>
    public static IEnumerable<string> Of(string role) => Roles.Where(r => r.Value == role).Select(r => r.Key);
}
