using Waymark.Core.Inclusion;
using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of suspensions and exclusions.</summary>
internal static class ExclusionLinks
{
    /// <summary>What is to be done, within reach.</summary>
    public const string All = "/inclusion/exclusions";

    public const string Download = $"{All}/download";

    /// <summary>Those that a file tells of and whose steps nobody records.</summary>
    public const string Unfollowed = $"{All}/unfollowed";

    public static string Case(SuspensionId exclusion) => $"{All}/{exclusion}/case";

    public static string RecordStep(SuspensionId exclusion, string kind = "") => $"{All}/{exclusion}/record-step{(kind.Length > 0 ? $"?kind={kind}" : "")}";

    public static string CorrectStep(SuspensionId exclusion, Guid step) => $"{All}/{exclusion}/correct-step/{step}";

    public static string EnterNotice(ChildId child) => $"{All}/enter-notice/{child}";
}
