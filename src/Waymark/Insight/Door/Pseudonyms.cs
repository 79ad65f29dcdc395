using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Waymark.Insight.Door;

/// <summary>Turns the id of a child into the number that stands for the child in the lake of one area, and in no other.</summary>
/// <remarks>The first 52 bits of HMAC-SHA256, so that tools that read numbers as doubles keep them exact. The key stands outside the lake.</remarks>
internal sealed class Pseudonyms(byte[] key)
{
    public long Of(Guid child)
    {
        Span<byte> id = stackalloc byte[16], hash = stackalloc byte[32];
        child.TryWriteBytes(id);
        HMACSHA256.HashData(key, id, hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12);
    }
}
