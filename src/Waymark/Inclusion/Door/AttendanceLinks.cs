using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of attendance.</summary>
internal static class AttendanceLinks
{
    public static string Days(ChildId child) => $"/inclusion/attendance/{child}/days";
}
