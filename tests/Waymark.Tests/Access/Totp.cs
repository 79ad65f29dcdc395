using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Waymark.Tests.Access;

/// <summary>The app on a phone: six digits from a key in base 32 (RFC 6238, SHA-1, thirty seconds).</summary>
internal static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // Where a key was first asked for a code: a test that runs into the next thirty seconds then still speaks of the same codes.
    private static readonly ConcurrentDictionary<string, long> Begun = new(StringComparer.Ordinal);

    /// <param name="steps">So many steps of thirty seconds after the key was first asked; the site takes two before and after now.</param>
    public static string Of(string key, int steps = 0)
    {
        var step = Begun.GetOrAdd(key, static _ => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps;
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // What ASP.NET Core asks for, with the algorithm that every app knows.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
        {
            (bits, held) = (bits << 5 | Letters.IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}
