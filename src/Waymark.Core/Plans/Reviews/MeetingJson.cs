using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Reviews;

/// <summary>How the record of a meeting is stored.</summary>
public static class MeetingJson
{
    private static readonly JsonSerializerOptions Plain = new() { Converters = { new Day(), new Row() } };

    /// <summary>The record as stored.</summary>
    public static string Write(MeetingRecord record) => JsonSerializer.Serialize(record, Plain);

    /// <summary>Reads it back; nothing stored is an empty record.</summary>
    /// <exception cref="JsonException">The text is not that of a record.</exception>
    public static MeetingRecord Read(string stored) => stored.Length == 0 ? new() : JsonSerializer.Deserialize<MeetingRecord>(stored, Plain) ?? new();

    private sealed class Day : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ItemValues.Day(reader.GetString() ?? "") ?? throw new JsonException("Not a day.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(ItemValues.Store(value));
    }

    private sealed class Row : JsonConverter<PlanItemId>
    {
        public override PlanItemId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, PlanItemId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
