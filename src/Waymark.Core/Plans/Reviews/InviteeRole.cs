using Waymark.Core.Common;

namespace Waymark.Core.Plans.Reviews;

/// <summary>As what somebody is invited to a review, as <c>invitee-roles.csv</c> lists it.</summary>
/// <param name="Role">Name in stored reviews.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Must">True where the regulations demand the invitation.</param>
/// <param name="Asks">What they are asked to send before the meeting.</param>
/// <param name="Source">The regulation.</param>
public sealed record InviteeRole(string Role, string Label, bool Must, string Asks, string Source)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<InviteeRole> All { get; } =
        [.. Table.Embedded("Plans/Reviews/invitee-roles.csv").Rows.Select(r => new InviteeRole(r["role"], r["label"], r["must"] == "yes", r["asks"], r["source"]))];

    /// <summary>The role of that name, or null.</summary>
    public static InviteeRole? Find(string? role) => All.FirstOrDefault(r => r.Role == role);

    /// <summary>Roles that must be invited (SEND Regulations 2014 reg 20(2), 21(2)) and are not among these.</summary>
    public static IEnumerable<InviteeRole> Missing(IEnumerable<string> invited)
    {
        var known = invited.ToHashSet(StringComparer.Ordinal);
        return All.Where(r => r.Must && !known.Contains(r.Role));
    }
}
