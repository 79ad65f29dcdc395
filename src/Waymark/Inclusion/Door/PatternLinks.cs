namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of patterns.</summary>
internal static class PatternLinks
{
    public const string All = "/inclusion/patterns";

    /// <summary>Schools in a funnel.</summary>
    public const string Schools = $"{All}/schools";

    /// <summary>Absence by weekday and week of term.</summary>
    public const string Weekdays = $"{All}/weekdays";

    /// <summary>The children behind a pattern.</summary>
    /// <param name="pattern">Id of a pattern that was found, or of one that the report names.</param>
    public static string Children(string pattern) => $"{All}/{pattern}/children";

    public static string Download(string pattern, string format) => $"{Children(pattern)}/download?format={format}";
}
