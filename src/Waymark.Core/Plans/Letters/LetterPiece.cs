using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>Something that a notice must carry, written <c>[name]</c> before the paragraph that carries it (<c>pieces.csv</c>).</summary>
/// <param name="Name">As written between the brackets. MED, APP and ADV are shared by every notice that can be appealed.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Fields">Fields that the paragraph must hold.</param>
/// <param name="Words">Words that the paragraph must hold, in whatever case of letters.</param>
/// <param name="Put">Where to put it.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record LetterPiece(string Name, string Label, IReadOnlyList<string> Fields, IReadOnlyList<string> Words, string Put, string Source)
{
    /// <summary>Every piece.</summary>
    public static IReadOnlyList<LetterPiece> All { get; } = [.. Table.Embedded("Plans/Letters/pieces.csv").Rows.Select(r => new LetterPiece(
        r["piece"], r["label"], Split(r["fields"]), Split(r["words"]), r["put"], r["source"]))];

    private static readonly FrozenDictionary<string, LetterPiece> ByName = All.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>The piece of that name, or null.</summary>
    public static LetterPiece? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What the paragraphs that carry it lack, in words; empty where it is whole.</summary>
    public string Lacks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var missing = Fields.Where(f => !text.Contains($"{{{f}}}", StringComparison.Ordinal)).Select(f => $"{{{f}}}")
            .Concat(Words.Where(w => !text.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"the word “{w}”")).ToList();
        return string.IsNullOrWhiteSpace(text) ? "has no words" : missing.Count > 0 ? $"lacks {string.Join(" and ", missing)}" : "";
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
