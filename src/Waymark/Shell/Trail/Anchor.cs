using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waymark.Shell.Trail;

/// <summary>A signed note of how long a trail was at a moment and what its last hash was, kept outside the store. One line of JSON.</summary>
/// <param name="Area">The area whose trail it is.</param>
/// <param name="Why">What made it: backup, shutdown, command, restore.</param>
/// <param name="Count">Number of entries.</param>
/// <param name="Hash">Hash of the last entry, in hexadecimal.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Previous">SHA-256 of the line before, so that no line can be taken out of the middle.</param>
/// <param name="Note">What else is worth knowing, for a restore the file and its id.</param>
internal sealed record Anchor(string Area, string Why, long Count, string Hash, string At, string Previous, string Note)
{
    /// <summary>A restore begins a new history: the anchors before it speak of a store that was put aside.</summary>
    public const string Restored = "restore";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>ECDSA P-256 over the line without this field, in base 64.</summary>
    public string? Signature { get; init; }

    public string Signed(ECDsa key) => JsonSerializer.Serialize(
        this with { Signature = Convert.ToBase64String(key.SignData(Bytes(), HashAlgorithmName.SHA256)) }, Options);

    /// <returns>Null when the line is no anchor.</returns>
    public static Anchor? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Anchor>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(ECDsa key)
    {
        Span<byte> signature = stackalloc byte[128];
        return Signature is { Length: <= 128 } && Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Bytes(), signature[..length], HashAlgorithmName.SHA256);
    }

    public static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this with { Signature = null }, Options);
}
