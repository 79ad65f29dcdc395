using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>An agency that works in the alliance (<c>alliance-agencies.csv</c>).</summary>
/// <param name="Name">Name in stored records.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Roles">Whoever acts in one of these roles speaks for it.</param>
public sealed record Agency(string Name, string Label, IReadOnlyList<Role> Roles)
{
    /// <summary>In the order of choices.</summary>
    public static IReadOnlyList<Agency> All { get; } = [.. Table.Embedded("Inclusion/Alliance/alliance-agencies.csv").Rows
        .Select(r => new Agency(r["agency"], r["label"], [.. r["roles"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)]))];

    /// <summary>The agency of that name, or null.</summary>
    public static Agency? Find(string? name) => All.FirstOrDefault(a => a.Name == name);

    /// <summary>The agency for which that role speaks, or null.</summary>
    public static Agency? Of(Role role) => All.FirstOrDefault(a => a.Roles.Contains(role));

    /// <summary>Its words; the name itself where it is not in the table any more.</summary>
    public static string LabelOf(string name) => Find(name)?.Label ?? name;
}
