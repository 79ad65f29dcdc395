namespace Waymark.Core.Plans.Letters;

/// <summary>One paragraph of a letter as its reader meets it.</summary>
/// <param name="Heading">True for a heading.</param>
/// <param name="Text">The words; lines that begin with a hyphen are points of a list.</param>
public sealed record LetterBlock(bool Heading, string Text);

/// <summary>A letter filled from its case, before it is made: what it says, and what it does not say yet but must.</summary>
/// <param name="Blocks">In reading order. A field that is not known stands in brackets by its label.</param>
/// <param name="Gaps">Everything that is missing. A letter with a gap cannot be made.</param>
public sealed record LetterDraft(IReadOnlyList<LetterBlock> Blocks, IReadOnlyList<LetterGap> Gaps)
{
    /// <summary>Fills a notice.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="wording">The wording in use.</param>
    /// <param name="values">What is known, by the name of the field; blank means not known.</param>
    public static LetterDraft Of(Notice notice, LetterWording wording, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(values);
        var blocks = wording.Of(notice);
        var gaps = LetterWording.Gaps(blocks, notice.Pieces).ToList();
        var unknown = blocks.SelectMany(b => b.Fields.Select(f => (Field: f, b.Pieces))).Where(b => Value(values, b.Field).Length == 0).DistinctBy(b => b.Field);
        gaps.AddRange(unknown.Select(b => Missing(b.Field, b.Pieces)));
        return new([.. blocks.SelectMany(b => Filled(b, values))], gaps);
    }

    /// <summary>The fields that whoever makes the letter is asked for, in the order of the table.</summary>
    public static IReadOnlyList<LetterField> Asked(Notice notice, LetterWording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var used = wording.Of(notice).SelectMany(b => b.Fields).ToHashSet(StringComparer.Ordinal);
        return [.. LetterField.All.Where(f => f.From == FieldOrigin.Asked && used.Contains(f.Name))];
    }

    private static IEnumerable<LetterBlock> Filled(TemplateBlock block, IReadOnlyDictionary<string, string> values)
    {
        var text = LetterTemplate.FieldPattern().Replace(block.Text, m => Value(values, m.Groups["field"].Value) is { Length: > 0 } value ? value : $"[{LabelOf(m.Groups["field"].Value)}]");
        // A sentence that begins with a field begins with a capital all the same.
        if (text.Length > 0 && block.Text.StartsWith('{')) text = char.ToUpperInvariant(text[0]) + text[1..];
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => new LetterBlock(block.Heading, part));
    }

    private static LetterGap Missing(string name, IReadOnlyList<string> pieces)
    {
        var field = LetterField.Find(name);
        var source = pieces.Select(LetterPiece.Find).FirstOrDefault(p => p is not null && p.Fields.Contains(name))?.Source ?? "";
        return field switch
        {
            null => new($"{{{name}}}", "is not a field", "Ask a manager to change the wording", "", source),
            { From: FieldOrigin.Asked } => new(field.Label, "is missing", "Enter it below", field.Name, source),
            { From: FieldOrigin.Area } => new(field.Label, "is missing", "A manager enters it under Letters, details of the area", "", source),
            _ => new(field.Label, "is not known", field.Hint, "", source),
        };
    }

    private static string LabelOf(string name) => LetterField.Find(name)?.Label ?? name;

    private static string Value(IReadOnlyDictionary<string, string> values, string name) => values.TryGetValue(name, out var value) ? value.Trim() : "";
}
