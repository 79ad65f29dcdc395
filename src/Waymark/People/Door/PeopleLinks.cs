using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class PeopleLinks
{
    public const string Search = "/people/search";

    public static string Child(ChildId child) => $"/people/children/{child}";

    public static string Trail(ChildId child) => $"/people/children/{child}/trail";

    public static string BreakGlass(ChildId child) => $"/people/children/{child}/open-with-reason";
}
