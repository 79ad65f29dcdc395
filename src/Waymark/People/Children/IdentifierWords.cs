using Waymark.Core.People.Identifiers;

namespace Waymark.People.Children;

/// <summary>Numbers as people call them.</summary>
internal static class IdentifierWords
{
    public static string Of(ChildIdentifier number) => number.Kind switch
    {
        IdentifierKind.Upn when Upn.TryParse(number.Value, out var upn) && upn.Temporary => "UPN (temporary)",
        IdentifierKind.Upn => "UPN",
        IdentifierKind.FormerUpn => "Former UPN",
        IdentifierKind.Uln => "ULN",
        IdentifierKind.NhsNumber => number.Verified ? "NHS number (verified)" : "NHS number",
        IdentifierKind.UpnUnknown => "Reason for no UPN",
        _ => number.System == "council-ehc" ? "Council number" : $"Number in {number.System}",
    };
}
