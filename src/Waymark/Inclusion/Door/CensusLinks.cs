using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of censuses and registers.</summary>
internal static class CensusLinks
{
    /// <summary>By school.</summary>
    public const string All = "/inclusion/census";

    public const string Download = $"{All}/download";

    /// <summary>The children of whom they differ.</summary>
    public const string Children = $"{All}/children";

    public const string DownloadChildren = $"{Children}/download";

    public static string Settle(ChildId child) => $"{All}/{child}/settle";

    public static string TakeBack(ChildId child) => $"{All}/{child}/take-back";
}
