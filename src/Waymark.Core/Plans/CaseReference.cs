using System.Security.Cryptography;

namespace Waymark.Core.Plans;

/// <summary>
/// What a case is called where nothing personal may stand: in calendars and e-mail. Four signs of Crockford's alphabet, which has no letters that are
/// taken for numbers. It follows from the id; two cases of an area can share one, so that it finds nothing by itself.
/// </summary>
public static class CaseReference
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 4;

    /// <summary>The reference of a case, for example 4F2K.</summary>
    public static string Of(CaseId of)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(of.Value.ToByteArray(bigEndian: true), hash);
        var signs = new char[Length];
        for (var i = 0; i < Length; i++) signs[i] = Signs[hash[i] % Signs.Length];
        return new(signs);
    }
}
