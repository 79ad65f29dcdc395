using System.Text.Json;

namespace Waymark.Core.Plans.Sen2;

/// <summary>
/// A record of the return as JSON and back, with all that hangs under it and all that the layout does not know: how a store keeps what a file brought.
/// </summary>
public static class Sen2Json
{
    private const string Children = "_";
    private const string Extras = "+";

    /// <summary>The record as JSON. The same record always gives the same text.</summary>
    public static string Write(Sen2Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory)) Write(json, record);
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>The record that <see cref="Write(Sen2Record)"/> made the text of; null where the text is none.</summary>
    public static Sen2Record? Read(string text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, Sen2Record record)
    {
        json.WriteStartObject();
        json.WriteString("is", Sen2Part.Of(record.Module).Table);
        foreach (var field in Sen2Layout.Of(record.Module))
            if (record.Has(field.Ordinal)) json.WriteString(field.Tag, record[field.Ordinal].Raw);
        if (record.Extras.Count > 0)
        {
            json.WriteStartObject(Extras);
            foreach (var extra in record.Extras.DistinctBy(e => e.Path)) json.WriteString(extra.Path, extra.Raw);
            json.WriteEndObject();
        }
        var begun = false;
        foreach (var child in record.Children)
        {
            if (!begun) json.WriteStartArray(Children);
            begun = true;
            Write(json, child);
        }
        if (begun) json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Sen2Record? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("is", out var table)) return null;
        if (Sen2Part.All.FirstOrDefault(p => p.Table == table.GetString()) is not { } part) return null;
        var record = Sen2Record.New(part.Module);
        foreach (var field in Sen2Layout.Of(part.Module))
            if (json.TryGetProperty(field.Tag, out var value)) record.Set(field.Ordinal, new Sen2Value(value.GetString() ?? "", 0));
        if (json.TryGetProperty(Extras, out var extras))
            foreach (var extra in extras.EnumerateObject()) record.Keep(new Sen2Extra(extra.Name, extra.Value.GetString() ?? "", 0));
        if (json.TryGetProperty(Children, out var children))
            foreach (var child in children.EnumerateArray())
                if (Read(child) is { } under) record.Add(under);
        return record;
    }
}
