using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Access;

/// <summary>Who may do what, for which children: the one table (<c>Access/permissions.csv</c>).</summary>
public sealed class AccessTable
{
    private readonly FrozenDictionary<(Role, Permission), Relation> grants;

    private AccessTable(Table table) => grants = table.Rows
        .SelectMany(row => row["roles"].Split(' ').Select(role => (
            Key: (Enum.Parse<Role>(role), Enum.Parse<Permission>(row["permission"])), Relation: Enum.Parse<Relation>(row["relation"]))))
        .ToFrozenDictionary(g => g.Key, g => g.Relation);

    /// <summary>The table that ships with Waymark.</summary>
    public static AccessTable Standard { get; } = new(Table.Embedded("Access/permissions.csv"));

    /// <summary>
    /// True for permissions that only read. A record that was opened with a reason is open to be read, never to be changed: otherwise one could make
    /// oneself involved for good, or write in a stranger's plan.
    /// </summary>
    public static bool IsReading(Permission permission) => permission is Permission.SearchChildren or Permission.DownloadLists || $"{permission}".StartsWith("View", StringComparison.Ordinal);

    /// <summary>Every grant.</summary>
    public IEnumerable<(Role Role, Permission Permission, Relation Relation)> All =>
        grants.Select(g => (g.Key.Item1, g.Key.Item2, g.Value));

    /// <summary>Which children the permission reaches for that role, or null when the role does not hold it.</summary>
    public Relation? RelationOf(Role role, Permission permission) =>
        permission == Permission.UseAccount ? Relation.None : grants.TryGetValue((role, permission), out var relation) ? relation : null;
}
