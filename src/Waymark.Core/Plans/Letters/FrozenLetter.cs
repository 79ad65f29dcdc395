using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Letters;

/// <summary>
/// A letter as it was made. It has exactly one spelling as bytes, and the hash of those bytes is its seal. It carries no address: an address that is
/// protected later must not stand in a letter that others may read.
/// </summary>
/// <param name="Notice">Name of the notice.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">The day of the letter.</param>
/// <param name="About">The child's full name.</param>
/// <param name="Addressee">Name of whom it is to.</param>
/// <param name="Signed">Name of the case officer who signs it.</param>
/// <param name="Letterhead">Lines of the council.</param>
/// <param name="Version">Number of the version of the plan that goes with it, or null.</param>
/// <param name="Blocks">What it says.</param>
public sealed record FrozenLetter(
    string Notice, string Title, LocalDate Day, string About, string Addressee, string Signed, IReadOnlyList<string> Letterhead, int? Version, IReadOnlyList<LetterBlock> Blocks)
{
    private const string Format = "waymark-letter-1";
    private static readonly JsonWriterOptions Plain = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The one spelling of this letter: fields in fixed order, UTF-8 without a mark.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Plain)) Write(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a letter back.</summary>
    /// <exception cref="JsonException">The bytes are not those of a letter.</exception>
    public static FrozenLetter Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var letter = document.RootElement;
        if (Text(letter, "format") != Format) throw new JsonException("Not a letter.");
        return new(Text(letter, "notice"), Text(letter, "title"), ItemValues.Day(Text(letter, "day")) ?? throw new JsonException("A letter has a day."),
            Text(letter, "about"), Text(letter, "addressee"), Text(letter, "signed"), [.. letter.GetProperty("letterhead").EnumerateArray().Select(l => l.GetString() ?? "")],
            letter.GetProperty("version") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null,
            [.. letter.GetProperty("blocks").EnumerateArray().Select(b => new LetterBlock(b.GetProperty("heading").GetBoolean(), Text(b, "text")))]);
    }

    /// <summary>The letter as a document.</summary>
    public Paper ToPaper() => new(Title, Letterhead, $"{Title}, {ItemValues.Words(Day)}",
    [
        new Paragraph(ItemValues.Words(Day)), new Paragraph(Addressee, "To:"), new Paragraph(About, "About:"),
        .. Blocks.Select(AsBlock),
        new Paragraph("Yours sincerely"), new Paragraph(Letterhead.Count > 0 ? $"{Signed}\n{Letterhead[0]}" : Signed),
    ]);

    private static Block AsBlock(LetterBlock block)
    {
        if (block.Heading) return new Heading(1, block.Text);
        var lines = block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0 && Array.TrueForAll(lines, l => l.StartsWith("- ", StringComparison.Ordinal)) ? new Bullets([.. lines.Select(l => l[2..])]) : new Paragraph(block.Text);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("notice", Notice);
        json.WriteString("title", Title);
        json.WriteString("day", ItemValues.Store(Day));
        json.WriteString("about", About);
        json.WriteString("addressee", Addressee);
        json.WriteString("signed", Signed);
        json.WriteStartArray("letterhead");
        foreach (var line in Letterhead) json.WriteStringValue(line);
        json.WriteEndArray();
        if (Version is { } number) json.WriteNumber("version", number);
        else json.WriteNull("version");
        json.WriteStartArray("blocks");
        foreach (var block in Blocks)
        {
            json.WriteStartObject();
            json.WriteBoolean("heading", block.Heading);
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
