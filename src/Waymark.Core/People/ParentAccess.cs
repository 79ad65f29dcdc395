using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.People;

/// <summary>What was decided about a parent once the young person decides for themself (<c>parent-access.csv</c>).</summary>
/// <param name="Code">As stored.</param>
/// <param name="Label">For those who record it.</param>
/// <param name="Says">For the parent.</param>
/// <param name="Sees">The parent may see the record.</param>
/// <param name="Speaks">The parent may also answer, ask and write for the young person.</param>
public sealed record ParentAccess(string Code, string Label, string Says, bool Sees, bool Speaks)
{
    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<ParentAccess> All { get; } = [.. Table.Embedded("People/parent-access.csv").Rows.Select(r => new ParentAccess(
        r["code"], r["label"], r["says"], r["sees"] == "yes", r["speaks"] == "yes"))];

    private static readonly FrozenDictionary<string, ParentAccess> ByCode = All.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);

    /// <summary>The decision of that code, or null.</summary>
    public static ParentAccess? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
