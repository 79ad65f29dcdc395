using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Waymark.People.Door;

/// <summary>Keys for records of sources that have no number of their own for a child.</summary>
internal static class SourceKeys
{
    /// <summary>
    /// A key from the record's identity: the same record gives the same key again, a changed one another, so that it is looked at afresh. It stays
    /// inside the area's store, beside the names it was made of.
    /// </summary>
    public static string Of(string surname, string forename, LocalDate? born, string postcode)
    {
        var day = born is { } b ? LocalDatePattern.Iso.Format(b) : "";
        var identity = $"{surname}\n{forename}\n{day}\n{postcode}".Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        return "identity:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];
    }
}
