using Microsoft.AspNetCore.Http.Extensions;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the figures about pupil referral units and alternative provision.</summary>
internal static class UnitLinks
{
    public const string All = "/inclusion/units";

    /// <param name="unit">URN; empty for all units.</param>
    /// <param name="what">The number whose children are shown.</param>
    /// <param name="sheet">Page of the list.</param>
    public static string Children(string unit, string what, int sheet = 1)
    {
        var query = new QueryBuilder { { "what", what } };
        if (unit.Length > 0) query.Add("unit", unit);
        if (sheet > 1) query.Add("sheet", $"{sheet}");
        return $"{All}/children{query}";
    }

    public static string Download(string format) => $"{All}/download?format={format}";

    public static string Places(string unit) => $"{All}/{unit}/places";
}
