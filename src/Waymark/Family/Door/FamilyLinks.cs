using Waymark.Core.People;

namespace Waymark.Family.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class FamilyLinks
{
    /// <summary>The start page of a family.</summary>
    public const string Children = "/family/children";

    /// <summary>Asks for an assessment.</summary>
    public const string Request = "/family/request";

    public static string WhereWeAre(ChildId child) => $"{Children}/{child}/where-we-are";

    /// <summary>The last version of the plan.</summary>
    /// <param name="child">Whose.</param>
    /// <param name="whole">The plan itself instead of the short one in plain words.</param>
    /// <param name="large">In large letters.</param>
    public static string Plan(ChildId child, bool whole = false, bool large = false)
    {
        string[] asked = [.. whole ? ["show=whole"] : Array.Empty<string>(), .. large ? ["text=large"] : Array.Empty<string>()];
        return $"{Children}/{child}/plan{(asked.Length > 0 ? $"?{string.Join('&', asked)}" : "")}";
    }

    /// <summary>Tells the council what the family thinks of the draft.</summary>
    public static string Answer(ChildId child) => $"{Children}/{child}/plan/answer";

    /// <summary>Chooses the schools that the family asks for.</summary>
    public static string Schools(ChildId child, string find = "") => $"{Children}/{child}/plan/schools{(find.Length > 0 ? $"?find={Uri.EscapeDataString(find)}" : "")}";

    /// <summary>What was said, and what happened.</summary>
    public static string Views(ChildId child) => $"{Children}/{child}/views";

    public static string AddView(ChildId child) => $"{Children}/{child}/views/add";

    public static string Messages(ChildId child) => $"{Children}/{child}/messages";
}
