namespace Waymark.Core.Insight.Published;

/// <summary>Names of columns as they are compared: without blanks around, marks of byte order and case.</summary>
public static class ColumnName
{
    /// <summary>The name in lower case, outer blanks and a byte order mark gone, inner blanks as underscores: <c>Short Desc</c> becomes <c>short_desc</c>.</summary>
    public static string Normal(string written) => written.Trim('\uFEFF', ' ', '\t', '\r').Replace(' ', '_').ToLowerInvariant();
}
