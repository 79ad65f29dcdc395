using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Consultations;

/// <summary>Whether a family can request a setting (Children and Families Act 2014 s38(3)), by its type in the register and its approval.</summary>
public enum Requestable
{
    /// <summary>It is on the list: it must be named unless a test of s39(4) holds, and must then admit (s43).</summary>
    Listed,

    /// <summary>An independent setting that the Secretary of State has not approved (s41): the family may speak for it, the council may name it only with its consent.</summary>
    Represented,

    /// <summary>Its type is not known.</summary>
    Unknown,
}

/// <summary>What the law makes of one setting.</summary>
/// <param name="Request">Whether it can be requested.</param>
/// <param name="Mainstream">A mainstream school: s33 applies where it relies on the education of others.</param>
/// <param name="Maintained">A council maintains it, which is consulted too where it is another one (s39(2)(c), s40(3)).</param>
/// <param name="Source">The paragraph of the law.</param>
public sealed record SettingStanding(Requestable Request, bool Mainstream, bool Maintained, string Source)
{
    private static readonly FrozenDictionary<string, Table.Row> Types = Table.Embedded("Plans/Consultations/setting-types.csv").Rows.ToFrozenDictionary(r => r["type"], StringComparer.Ordinal);

    /// <summary>The standing of a setting.</summary>
    /// <param name="type">Code set gias-establishment-types; empty where not known.</param>
    /// <param name="approved">Approved under s41.</param>
    public static SettingStanding Of(string type, bool approved)
    {
        if (type.Length == 0) return new(approved ? Requestable.Listed : Requestable.Unknown, false, false, "Children and Families Act 2014 s38(3)");
        if (!Types.TryGetValue(type, out var row)) return new(Requestable.Represented, false, false, "Children and Families Act 2014 s38(3)");
        var listed = row["standing"] == "listed" || (row["standing"] == "approval" && approved);
        return new(listed ? Requestable.Listed : Requestable.Represented, row["school"] == "mainstream", row["maintained"] == "yes", row["source"]);
    }

    /// <summary>True for types that are on the list only where they are approved.</summary>
    public static bool NeedsApproval(string type) => Types.TryGetValue(type, out var row) && row["standing"] == "approval";
}
