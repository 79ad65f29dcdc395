using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class PeopleLinks
{
    /// <summary>Takes the address of a figure as its query.</summary>
    public const string Counted = "/people/counted";

    public const string Search = "/people/search";

    /// <summary>Records that wait for a person to say whose they are.</summary>
    public const string Matches = "/people/matches";

    /// <summary>Sealed records and what is asked about them, for those who manage restrictions.</summary>
    public const string Restricted = "/people/restricted";

    /// <summary>Adds a child who is not on record; it is handed to the page that follows as <c>child</c>.</summary>
    /// <param name="then">Address of this site that goes on with the child.</param>
    public static string Add(string then) => $"/people/add?then={Uri.EscapeDataString(then)}";

    public static string Child(ChildId child) => $"/people/children/{child}";

    public static string Trail(ChildId child) => $"/people/children/{child}/trail";

    public static string BreakGlass(ChildId child) => $"/people/children/{child}/open-with-reason";

    public static string Match(Guid question) => $"/people/matches/{question}";

    public static string Identity(ChildId child) => $"/people/children/{child}/identity";

    public static string Needs(ChildId child) => $"/people/children/{child}/needs";

    public static string Flags(ChildId child, Guid? which = null) => Choosing($"/people/children/{child}/flags", which);

    public static string Identifiers(ChildId child, Guid? which = null) => Choosing($"/people/children/{child}/identifiers", which);

    public static string Contacts(ChildId child, Guid? which = null) => Choosing($"/people/children/{child}/contacts", which);

    public static string Professionals(ChildId child, Guid? which = null) => Choosing($"/people/children/{child}/professionals", which);

    public static string Enrolments(ChildId child, Guid? which = null) => Choosing($"/people/children/{child}/enrolments", which);

    /// <summary>When rights pass to the young person, and what parents may see from then on.</summary>
    public static string Rights(ChildId child) => $"/people/children/{child}/rights";

    /// <summary>Whose account is whose in the family.</summary>
    public static string LinkAccount(ChildId child) => $"/people/children/{child}/link-account";

    public static string Restrict(ChildId child) => $"/people/children/{child}/restrict";

    public static string DecideRestriction(Guid request) => $"/people/restricted/{request}/decide";

    public static string LiftSeal(ChildId child) => $"/people/restricted/{child}/lift";

    private static string Choosing(string page, Guid? which) => which is { } fact ? $"{page}?change={fact}" : page;
}
