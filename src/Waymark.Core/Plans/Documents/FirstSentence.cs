namespace Waymark.Core.Plans.Documents;

/// <summary>The first sentence of a text, for pages that must be short. Words are never changed, only left for the plan itself.</summary>
public static class FirstSentence
{
    /// <summary>Up to the first full stop, question or exclamation mark that ends a word, or the first line.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Trim().Split('\n')[0].Trim();
        for (var at = 0; at < line.Length; at++)
            if (line[at] is '.' or '!' or '?' && (at + 1 == line.Length || line[at + 1] == ' ')) return line[..(at + 1)];
        return line.Length == 0 ? "" : line + ".";
    }
}
