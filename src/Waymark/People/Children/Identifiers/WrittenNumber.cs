using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Shell.Data;

namespace Waymark.People.Children.Identifiers;

/// <summary>A number of a child as somebody typed it.</summary>
internal static class WrittenNumber
{
    /// <summary>System of the council's own numbers.</summary>
    public const string Council = "council-ehc";

    private const int Longest = 40;

    /// <summary>Without the spaces and hyphens by which it was made easier to read.</summary>
    public static string Clean(IdentifierKind? kind, string? text)
    {
        var bare = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        return kind is IdentifierKind.Uln or IdentifierKind.NhsNumber ? bare.Replace("-", "", StringComparison.Ordinal) : bare.ToUpperInvariant();
    }

    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<IdentifierFault> FaultsOf(IdentifierKind? kind, string value) => kind switch
    {
        IdentifierKind.Upn or IdentifierKind.FormerUpn => Upn.FaultsOf(value).Where(f => !f.Query),
        IdentifierKind.Uln => Uln.FaultsOf(value),
        IdentifierKind.NhsNumber => NhsNumber.FaultsOf(value),
        IdentifierKind.Local when value.Length > Longest => [new("", "The council number must be 40 characters or fewer")],
        _ => [],
    };

    /// <summary>Whether another child has it.</summary>
    /// <param name="child">Whose it is to be; null for a child that is not on record yet.</param>
    public static async Task<bool> IsAnothersAsync(WaymarkDb db, ChildId? child, IdentifierKind kind, string value, CancellationToken stop)
    {
        // A temporary UPN is a school's own and may stand twice.
        if (kind is IdentifierKind.Upn or IdentifierKind.FormerUpn && Upn.TryParse(value, out var upn) && upn.Temporary) return false;
        IdentifierKind[] alike = kind is IdentifierKind.Upn or IdentifierKind.FormerUpn ? [IdentifierKind.Upn, IdentifierKind.FormerUpn] : [kind];
        var system = kind == IdentifierKind.Local ? Council : "";
        return await db.Set<ChildIdentifier>().AnyAsync(i => i.Value == value && alike.Contains(i.Kind) && i.System == system && (child == null || i.Child != child), stop);
    }
}
