using Waymark.Core.Access;

namespace Waymark.Access.Door;

/// <summary>Someone who holds a role in the area now.</summary>
internal sealed record Colleague(AccountId Account, string Name, string Organisation, string Team);

/// <summary>The people of the area, for choices ("give the case to …").</summary>
internal interface IColleagues
{
    Task<IReadOnlyList<Colleague>> InRoleAsync(Role role, CancellationToken stop);

    /// <summary>Everybody who holds one of these roles, by account: each in the first of them, in the order of the roles, then by name. One query.</summary>
    Task<IReadOnlyDictionary<string, (Colleague Who, Role As)>> InRolesAsync(IReadOnlyList<Role> roles, CancellationToken stop);
}
