using System.Buffers;

namespace Waymark.Core.Plans.Wording;

/// <summary>Finds the spellings of a list in a text, ignoring case, as whole words, the longest first. One pass, whatever the length of the list.</summary>
/// <typeparam name="T">What a spelling stands for.</typeparam>
internal sealed class PhraseFinder<T>
{
    private readonly SearchValues<char> first;
    private readonly Dictionary<int, (string Spelling, T Meaning)[]> starting;

    public PhraseFinder(IEnumerable<(string Spelling, T Meaning)> list)
    {
        var all = list.ToList();
        first = SearchValues.Create([.. all.SelectMany(s => new[] { char.ToLowerInvariant(s.Spelling[0]), char.ToUpperInvariant(s.Spelling[0]) }).Distinct()]);
        starting = all.GroupBy(s => Start(s.Spelling)).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Spelling.Length).ToArray());
    }

    /// <summary>Every hit in order; a longer one swallows those within it.</summary>
    /// <param name="text">To be looked through.</param>
    /// <param name="holds">Whether a spelling counts at this place (start and end of it in the text).</param>
    public List<(int At, int Length, T Meaning)> In(ReadOnlySpan<char> text, Func<T, ReadOnlySpan<char>, bool> holds)
    {
        var hits = new List<(int, int, T)>();
        for (var at = 0; at < text.Length;)
        {
            // Only where words begin: a search for all spellings at once stops within words again and again.
            var length = (at == 0 || !Letter(text[at - 1])) && first.Contains(text[at]) ? LongestAt(text, at, holds, hits) : 0;
            at += Math.Max(length, 1);
        }
        return hits;
    }

    private int LongestAt(ReadOnlySpan<char> text, int at, Func<T, ReadOnlySpan<char>, bool> holds, List<(int, int, T)> hits)
    {
        if (!starting.TryGetValue(Start(text[at..]), out var spellings)) return 0;
        foreach (var (spelling, meaning) in spellings)
        {
            var end = at + spelling.Length;
            if (end > text.Length || (end < text.Length && Letter(text[end]) && Letter(spelling[^1]))) continue;
            if (!text[at..end].Equals(spelling, StringComparison.OrdinalIgnoreCase) || !holds(meaning, text[end..])) continue;
            hits.Add((at, spelling.Length, meaning));
            return spelling.Length;
        }
        return 0;
    }

    private static bool Letter(char c) => char.IsLetterOrDigit(c);

    private static int Start(ReadOnlySpan<char> text) => text.Length < 3 ? Fold(text[0]) : (Fold(text[0]) << 16) ^ (Fold(text[1]) << 8) ^ Fold(text[2]);

    private static int Fold(char c) => char.ToLowerInvariant(c);
}
