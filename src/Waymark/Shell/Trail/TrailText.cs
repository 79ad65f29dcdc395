using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace Waymark.Shell.Trail;

/// <summary>Writes the hashed text of many entries into one reused buffer: the same bytes as <see cref="TrailEntry.Canonical"/>, without its strings.</summary>
internal sealed class TrailText : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json;
    private readonly char[] number = new char[20];

    public TrailText() => json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });

    /// <summary>The previous hash followed by the text of the entry, as if it stood at <paramref name="seq"/>. Valid until the next call.</summary>
    public ReadOnlySpan<byte> After(ReadOnlySpan<byte> previous, TrailEntry entry, long seq)
    {
        buffer.ResetWrittenCount();
        buffer.Write(previous);
        json.Reset();
        json.WriteStartArray();
        seq.TryFormat(number, out var digits, provider: CultureInfo.InvariantCulture);
        json.WriteStringValue(number.AsSpan(0, digits));
        json.WriteStringValue(InstantPattern.ExtendedIso.Format(entry.At));
        json.WriteStringValue(entry.Actor);
        json.WriteStringValue(entry.ActorName);
        json.WriteStringValue(entry.Role);
        json.WriteStringValue(entry.Purpose);
        json.WriteStringValue(entry.Action);
        json.WriteStringValue(entry.Child?.ToString() ?? "");
        json.WriteStringValue(entry.Subject);
        json.WriteStringValue(entry.Reason);
        json.WriteStringValue(entry.Outcome);
        json.WriteStringValue(entry.Request);
        json.WriteStringValue(entry.Detail);
        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan;
    }

    public void Dispose() => json.Dispose();
}
