namespace Waymark.Plans.Door;

/// <summary>Addresses of the page of a school.</summary>
internal static class SchoolLinks
{
    /// <summary>All cases of one school: what it owes and what it is owed.</summary>
    public const string Page = "/plans/school";

    public const string Download = $"{Page}/download";

    public static string Of(string urn) => $"{Page}?school={urn}";
}
