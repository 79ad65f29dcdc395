using Waymark.Access.Door;
using Waymark.Core.Access;

namespace Waymark.Plans.DecisionPanel;

/// <summary>Who can sit on a panel and read its papers here.</summary>
internal sealed class PanelPeople(IColleagues colleagues)
{
    private static readonly Role[] Sitting = [Role.SendManager, Role.EducationalPsychologist, Role.DesignatedHealthOfficer, Role.SocialWorker];

    /// <summary>By account; each in the first of the roles that they hold.</summary>
    public Task<IReadOnlyDictionary<string, (Colleague Who, Role As)>> AllAsync(CancellationToken stop) => colleagues.InRolesAsync(Sitting, stop);

    /// <summary>The same as choices of a form.</summary>
    public static IReadOnlyList<(string Value, string Label)> Choices(IReadOnlyDictionary<string, (Colleague Who, Role As)> known) =>
        [.. known.Select(k => (k.Key, $"{k.Value.Who.Name}, {RoleWords.Of(k.Value.As)}"))];

    /// <summary>Names typed one a line.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
