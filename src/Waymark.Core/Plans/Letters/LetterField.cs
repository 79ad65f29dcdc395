using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>Where the value of a field comes from.</summary>
public enum FieldOrigin
{
    /// <summary>Worked out from the case and its clocks.</summary>
    Case,
    /// <summary>Said once for the whole area.</summary>
    Area,
    /// <summary>Asked of whoever makes the letter.</summary>
    Asked,
}

/// <summary>A thing that a letter can say, written <c>{name}</c> in its wording (<c>letter-fields.csv</c>).</summary>
/// <param name="Name">As written between the braces.</param>
/// <param name="Label">In plain words.</param>
/// <param name="From">Where its value comes from.</param>
/// <param name="Input">line, text, date or choice; empty for what the case knows.</param>
/// <param name="Choices">Value and words, where one is chosen.</param>
/// <param name="Hint">Help beside the question; for what the case knows, how the case comes to know it.</param>
public sealed record LetterField(string Name, string Label, FieldOrigin From, string Input, IReadOnlyList<(string Value, string Label)> Choices, string Hint)
{
    /// <summary>In the order in which forms ask for them.</summary>
    public static IReadOnlyList<LetterField> All { get; } = [.. Table.Embedded("Plans/Letters/letter-fields.csv").Rows.Select(Read)];

    private static readonly FrozenDictionary<string, LetterField> ByName = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The field of that name, or null.</summary>
    public static LetterField? Find(string name) => ByName.GetValueOrDefault(name);

    private static LetterField Read(Table.Row row)
    {
        var input = row["input"].Split(':', 2);
        return new(row["field"], row["label"], Enum.Parse<FieldOrigin>(row["from"], ignoreCase: true), input[0],
            input is [_, var choices] ? [.. choices.Split('|').Select(c => c.Split('=', 2)).Select(c => (c[0], c[1]))] : [], row["hint"]);
    }
}
