using System.Collections.Concurrent;
using System.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Letters;

/// <summary>The wording of every letter: the standard one, and in its place what an area has written.</summary>
/// <param name="own">The area's texts by name; a name that is missing has the standard text.</param>
public sealed class LetterWording(IReadOnlyDictionary<string, string> own)
{
    private static readonly ConcurrentDictionary<string, string?> Files = new(StringComparer.Ordinal);

    /// <summary>Texts that several letters share, with what they are for.</summary>
    public static IReadOnlyList<(string Name, string Label)> Shared { get; } =
        [("APP", "The right of appeal"), ("MED", "Mediation"), ("ADV", "Help and advice"), ("END", "Questions and other forms")];

    /// <summary>The wording that ships with Waymark.</summary>
    public static LetterWording Standard { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The text that ships with Waymark, or null where there is none of that name.</summary>
    public static string? StandardText(string name) => Files.GetOrAdd(name, Load);

    /// <summary>The text in use, or null where there is none of that name.</summary>
    public string? TextOf(string name) => own.TryGetValue(name, out var text) ? text : StandardText(name);

    /// <summary>The paragraphs of a notice, shared texts in their place.</summary>
    public IReadOnlyList<TemplateBlock> Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return LetterTemplate.Read(TextOf(notice.Name)!, SharedText);
    }

    /// <summary>What a text must be changed in before it may be used: every piece that it must carry and does not, by name and place.</summary>
    /// <param name="name">Name of a notice or of a shared text.</param>
    /// <param name="text">The words proposed.</param>
    /// <param name="field">The field of the form beside which the problems stand.</param>
    public Problems Check(string name, string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = LetterTemplate.Read(text, SharedText);
        var required = Notice.Find(name)?.Pieces ?? SharedPieces(name);
        var problems = new Problems().AddIf(text.Length > 20_000, field, "The wording must be 20,000 characters or fewer");
        foreach (var gap in Gaps(blocks, required)) problems.Add(field, gap.Sentence, gap.Source);
        foreach (var unknown in blocks.SelectMany(b => b.Fields).Where(f => LetterField.Find(f) is null).Distinct(StringComparer.Ordinal))
            problems.Add(field, $"There is no field called {{{unknown}}}: take one of the list");
        foreach (var unknown in blocks.SelectMany(b => b.Pieces).Where(p => LetterPiece.Find(p) is null).Distinct(StringComparer.Ordinal))
            problems.Add(field, $"There is no piece called [{unknown}]: take one of the list");
        foreach (var loose in blocks.Where(b => b.Text.StartsWith("[[", StringComparison.Ordinal)))
            problems.Add(field, $"There is no shared text called {loose.Text}: shared are APP, MED, ADV and END");
        return problems;
    }

    /// <summary>The pieces that paragraphs must carry and do not.</summary>
    internal static IEnumerable<LetterGap> Gaps(IReadOnlyList<TemplateBlock> blocks, IReadOnlyList<LetterPiece> required)
    {
        foreach (var piece in required)
        {
            var carrying = blocks.Where(b => b.Pieces.Contains(piece.Name)).ToList();
            var lacks = carrying.Count == 0 ? "is missing" : piece.Lacks(string.Join('\n', carrying.Select(b => b.Text)));
            if (lacks.Length > 0) yield return new LetterGap(piece.Label, lacks, $"{piece.Put}: begin the paragraph with [{piece.Name}]", "", piece.Source);
        }
    }

    private string? SharedText(string name) => Shared.Any(s => s.Name == name) ? TextOf(name) : null;

    /// <summary>A shared text must go on carrying what its standard one carries.</summary>
    private static IReadOnlyList<LetterPiece> SharedPieces(string name) =>
        [.. LetterTemplate.Read(StandardText(name) ?? "", _ => null).SelectMany(b => b.Pieces).Distinct(StringComparer.Ordinal).Select(p => LetterPiece.Find(p)!)];

    private static string? Load(string name)
    {
        using var stream = typeof(LetterWording).Assembly.GetManifestResourceStream($"Plans/Letters/Templates/{name}.txt");
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>Something that a letter must say and does not.</summary>
/// <param name="What">What it is, in plain words.</param>
/// <param name="Lacks">In which way it is missing.</param>
/// <param name="Put">Where to put it.</param>
/// <param name="Field">Name of the field to fill, or empty.</param>
/// <param name="Source">The law it comes from, or empty.</param>
public sealed record LetterGap(string What, string Lacks, string Put, string Field, string Source)
{
    /// <summary>The gap in one sentence.</summary>
    public string Sentence => $"{What} {Lacks}. {Put}";
}
