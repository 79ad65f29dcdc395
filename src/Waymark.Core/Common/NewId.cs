using NodaTime;

namespace Waymark.Core.Common;

/// <summary>Makes identifiers that sort by time of making (UUID version 7), so that indexes stay compact. They are not secrets.</summary>
public static class NewId
{
    /// <summary>A new identifier for something made now.</summary>
    public static Guid Next(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());

    /// <summary>An identifier that follows from the moment and from a name that nothing else has at that moment: made again, it is the same.</summary>
    public static Guid Named(Instant now, string name)
    {
        Span<byte> bytes = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name), bytes);
        // The first six bytes of version 7 are the moment; the bits of version and variant follow.
        Guid.CreateVersion7(now.ToDateTimeOffset()).ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }

    /// <summary>An identifier that depends on the seed only, for the demonstration area and tests.</summary>
    public static Guid Seeded(Random seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Span<byte> bytes = stackalloc byte[16];
        seed.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
