using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of the worklist.</summary>
internal static class WorklistLinks
{
    public const string All = "/inclusion/worklist";

    /// <summary>The children for whom one rule holds.</summary>
    public static string Of(string rule) => $"{All}?rule={rule}";

    public const string Download = $"{All}/download";

    /// <summary>Whether somebody acted in time, and what followed.</summary>
    public const string LookBack = $"{All}/look-back";

    public const string LookBackChildren = $"{LookBack}/children";

    public const string DownloadLookBack = $"{LookBack}/download";

    public const string Rules = $"{All}/rules";

    public static string ChangeRule(string rule) => $"{Rules}/{rule}/change";

    /// <summary>Why a child is on the list.</summary>
    public static string Reasons(ChildId child) => $"{All}/{child}/reasons";

    /// <param name="child">The child.</param>
    /// <param name="what">snooze, close or false-alarm.</param>
    /// <param name="reason">The one reason that is meant; without it, all that are open.</param>
    public static string Settle(ChildId child, string what, Guid? reason = null) => $"{All}/{child}/settle?what={what}{(reason is { } one ? $"&reason={one}" : "")}";

    public static string Pin(ChildId child) => $"{All}/{child}/pin";

    public static string Undo(ChildId child, Guid? step = null) => $"{All}/{child}/undo{(step is { } one ? $"?step={one}" : "")}";
}
