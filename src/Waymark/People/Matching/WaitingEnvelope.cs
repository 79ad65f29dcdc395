using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;

namespace Waymark.People.Matching;

/// <summary>A waiting record as it is kept: the child, what else its file brings, and where it came from.</summary>
internal sealed record WaitingEnvelope(IncomingChild Record, string Rest, string Label, LocalDate AsOf, bool LeadOnly)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters =
        {
            new Text<LocalDate>(d => LocalDatePattern.Iso.Format(d), t => LocalDatePattern.Iso.Parse(t).Value),
            new Text<Instant>(i => InstantPattern.ExtendedIso.Format(i), t => InstantPattern.ExtendedIso.Parse(t).Value),
            new Text<Upn>(u => u.Value, t => Upn.TryParse(t, out var u) ? u : default),
            new Text<Uln>(u => u.Value, t => Uln.TryParse(t, out var u) ? u : default),
            new Text<NhsNumber>(n => n.Value, t => NhsNumber.TryParse(t, out var n) ? n : default),
        },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static WaitingEnvelope Read(string json) =>
        JsonSerializer.Deserialize<WaitingEnvelope>(json, Options) ?? throw new InvalidDataException("A waiting record is empty.");

    private sealed class Text<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
