using System.Text.RegularExpressions;

namespace Waymark.Core.Plans.Letters;

/// <summary>One paragraph of a wording.</summary>
/// <param name="Heading">True for a heading.</param>
/// <param name="Pieces">Names of the pieces that it carries.</param>
/// <param name="Text">The words, with fields in braces; lines that begin with a hyphen are points of a list.</param>
public sealed record TemplateBlock(bool Heading, IReadOnlyList<string> Pieces, string Text)
{
    /// <summary>Names of the fields that it says.</summary>
    public IReadOnlyList<string> Fields { get; } = [.. LetterTemplate.FieldPattern().Matches(Text).Select(m => m.Groups["field"].Value).Distinct(StringComparer.Ordinal)];
}

/// <summary>
/// The wording of a letter as text: paragraphs parted by empty lines; <c># </c> begins a heading; <c>[piece]</c> before a paragraph says what it carries;
/// <c>{field}</c> is filled from the case; <c>[[MED]]</c> on a line of its own is a text that several letters share.
/// </summary>
public static partial class LetterTemplate
{
    /// <summary>Reads a wording. Shared texts are put in their place; they cannot hold each other.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="shared">Gives a shared text by its name, or null where there is none.</param>
    public static IReadOnlyList<TemplateBlock> Read(string text, Func<string, string?> shared)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(shared);
        return [.. Parts(text).SelectMany(part => SharedPattern().Match(part) is { Success: true } named
            ? shared(named.Groups["name"].Value) is { } words ? Parts(words).Where(p => !SharedPattern().IsMatch(p)).Select(Block) : [new TemplateBlock(false, [], part)]
            : [Block(part)])];
    }

    private static IEnumerable<string> Parts(string text) =>
        Empty().Split(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Select(p => p.Trim()).Where(p => p.Length > 0);

    private static TemplateBlock Block(string part)
    {
        if (part.StartsWith("# ", StringComparison.Ordinal)) return new(true, [], part[2..].Trim());
        var tags = Tags().Match(part);
        return new(false, [.. Tag().Matches(tags.Value).Select(m => m.Groups["piece"].Value)], part[tags.Length..].Trim());
    }

    [GeneratedRegex(@"\{(?<field>[a-z-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex FieldPattern();

    [GeneratedRegex(@"^\[\[(?<name>[A-Z]+)\]\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SharedPattern();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^(\[[A-Za-z.-]+\]\s*)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\[(?<piece>[A-Za-z.-]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
