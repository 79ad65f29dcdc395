using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of the worklist.</summary>
internal static class WorklistLinks
{
    public const string All = "/inclusion/worklist";

    public const string Download = $"{All}/download";

    public const string Rules = $"{All}/rules";

    public static string ChangeRule(string rule) => $"{Rules}/{rule}/change";

    /// <summary>Why a child is on the list.</summary>
    public static string Reasons(ChildId child) => $"{All}/{child}/reasons";

    /// <param name="child">The child.</param>
    /// <param name="what">snooze, close or false-alarm.</param>
    public static string Settle(ChildId child, string what = "") => $"{All}/{child}/settle{(what.Length > 0 ? $"?what={what}" : "")}";
}
