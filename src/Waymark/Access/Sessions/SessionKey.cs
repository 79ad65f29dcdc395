using System.Buffers.Text;
using System.Security.Cryptography;

namespace Waymark.Access.Sessions;

/// <summary>The random key of a session: 256 bits, told to the browser once, kept as a hash.</summary>
internal static class SessionKey
{
    private const int Bytes = 32;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null where the text is no key at all.</summary>
    public static byte[]? HashOf(string key)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return key.Length <= 64 && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, bytes, out var read) && read == Bytes
            ? SHA256.HashData(bytes) : null;
    }
}
