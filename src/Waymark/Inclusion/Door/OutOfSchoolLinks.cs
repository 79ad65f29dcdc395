using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of home education and of children missing education.</summary>
internal static class OutOfSchoolLinks
{
    public const string All = "/inclusion/out-of-school";

    public const string Download = $"{All}/download";

    public static string Enter(ChildId child) => $"{All}/enter/{child}";

    public static string Record(OutOfSchoolId time) => $"{All}/{time}/record";

    public static string Check(OutOfSchoolId time) => $"{All}/{time}/check";

    /// <summary>Ends the place at the school, or gives it back.</summary>
    public static string EndPlace(OutOfSchoolId time) => $"{All}/{time}/end-place";

    public static string TakeBack(OutOfSchoolId time) => $"{All}/{time}/take-back";
}
