using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class PeopleLinks
{
    public const string Search = "/people/search";

    /// <summary>Records that wait for a person to say whose they are.</summary>
    public const string Matches = "/people/matches";

    public static string Child(ChildId child) => $"/people/children/{child}";

    public static string Trail(ChildId child) => $"/people/children/{child}/trail";

    public static string BreakGlass(ChildId child) => $"/people/children/{child}/open-with-reason";

    public static string Match(Guid question) => $"/people/matches/{question}";
}
