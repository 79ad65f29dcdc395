using Waymark.People.Door;

namespace Waymark.People.Matching;

/// <summary>The numbers by which one record may be joined to a child, in the order of their weight.</summary>
internal static class RecordNumbers
{
    public static IEnumerable<(IdentifierKind Kind, string Value)> Of(IncomingChild record)
    {
        if (record.NhsNumber is { } nhs) yield return (IdentifierKind.NhsNumber, nhs.Value);
        if (record.Upn is { } upn) yield return (IdentifierKind.Upn, upn.Value);
        foreach (var former in record.FormerUpns) yield return (IdentifierKind.FormerUpn, former.Value);
        if (record.Uln is { } uln) yield return (IdentifierKind.Uln, uln.Value);
    }

    /// <summary>True where both records bring the same numbers: a verdict on the one still speaks for the other.</summary>
    public static bool Same(IncomingChild a, IncomingChild b) => Of(a).ToHashSet().SetEquals(Of(b));
}
