using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Common;

/// <summary>What was known at a moment, as bytes that have exactly one spelling; the hash of those bytes is its seal, so that what was touched afterwards no longer agrees with it.</summary>
public static class Frozen
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new Iso() } };

    /// <summary>The one spelling of a record: fields in the order in which they are declared, days as yyyy-MM-dd, UTF-8 without a mark.</summary>
    public static byte[] ToBytes<T>(T known) => JsonSerializer.SerializeToUtf8Bytes(known, Plain);

    /// <summary>Reads it back.</summary>
    /// <exception cref="JsonException">The bytes are not those of such a record.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<T>(bytes, Plain) ?? throw new JsonException("Nothing was frozen.");

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public static string Seal(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class Iso : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").TryGetValue(default, out var day) ? day : throw new JsonException("Not a day.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
