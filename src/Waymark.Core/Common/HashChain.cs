using System.Security.Cryptography;
using System.Text;

namespace Waymark.Core.Common;

/// <summary>Chains entries so that one altered, removed or reordered entry is found: h(n) = SHA-256(h(n−1) ‖ text of n).</summary>
public static class HashChain
{
    /// <summary>Number of bytes of a link.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What the first entry is chained to.</summary>
    public static ReadOnlySpan<byte> Root => new byte[Length];

    /// <summary>The link of an entry: depends on the whole chain before it and on its canonical text.</summary>
    public static byte[] Link(ReadOnlySpan<byte> previous, string canonical)
    {
        var length = Encoding.UTF8.GetByteCount(canonical);
        var buffer = new byte[previous.Length + length];
        previous.CopyTo(buffer);
        Encoding.UTF8.GetBytes(canonical, buffer.AsSpan(previous.Length));
        return SHA256.HashData(buffer);
    }
}
