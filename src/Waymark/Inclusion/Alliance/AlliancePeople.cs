using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;

namespace Waymark.Inclusion.Alliance;

/// <summary>Who can attend a meeting and read what is on its agenda.</summary>
internal sealed class AlliancePeople(IColleagues colleagues)
{
    private static readonly Role[] Attending = [Role.AllianceChair, Role.AllianceMember, Role.SendManager, Role.DesignatedHealthOfficer, Role.SocialWorker, Role.EducationalPsychologist, Role.Senco, Role.CaseOfficer];

    /// <summary>By account; each in the first of the roles that they hold.</summary>
    public Task<IReadOnlyDictionary<string, (Colleague Who, Role As)>> AllAsync(CancellationToken stop) => colleagues.InRolesAsync(Attending, stop);

    public static IReadOnlyList<(string Value, string Label)> Choices(IReadOnlyDictionary<string, (Colleague Who, Role As)> known) =>
        [.. known.Select(k => (k.Key, $"{k.Value.Who.Name}, {RoleWords.Of(k.Value.As)}"))];

    /// <summary>Names typed one a line.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The agency for which a role speaks in the alliance.</summary>
    public static string AgencyOf(Role role) => Agency.Of(role)?.Name ?? "other";
}
