using System.Text.RegularExpressions;

namespace Waymark.Core.Plans.Checks;

/// <summary>
/// Looks at the capitalised words of a text, once each: a name of another child, and a word that is nearly the name of this one. Words are not looked up in
/// any list of words: at the head of a sentence, where every word has a capital, only a slip within a word of the same length is asked about.
/// </summary>
internal sealed partial class NamesInText(PlanSubject child)
{
    /// <summary>Shorter names are a letter away from too many words.</summary>
    private const int Shortest = 4;

    /// <summary>From this length on two slips still leave the name known.</summary>
    private const int Long = 7;

    // The calendar is written with capitals: "May" is no Maya.
    private static readonly HashSet<string> Calendar = new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Easter", "Christmas"],
        StringComparer.Ordinal);

    private readonly HashSet<string> own = new(child.Names.Concat(child.Called).SelectMany(n => n.Split(' ', '-')).Concat(child.Names), StringComparer.OrdinalIgnoreCase);
    private readonly string[] called = [.. child.Called.Where(n => n.Length >= Shortest).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <returns>The first name of another child, and the first word that is nearly the child's name with the name meant.</returns>
    public (string? Other, (string Word, string Meant)? Near) Find(string text)
    {
        string? other = null;
        (string, string)? near = null;
        if (called.Length == 0 && child.OtherNames.Count == 0) return default;
        foreach (var match in Capitalised().EnumerateMatches(text))
        {
            var word = Bare(text.AsSpan(match.Index, match.Length));
            if (own.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) continue;
            var known = child.OtherNames.Count > 0 && child.OtherNames.Contains(word.ToString());
            if (known) other ??= word.ToString();
            else near ??= Nearly(word, IsAtHead(text, match.Index));
            if (other is not null && near is not null) break;
        }
        return (other, near);
    }

    private (string, string)? Nearly(ReadOnlySpan<char> word, bool atHead)
    {
        foreach (var name in called)
        {
            var most = name.Length >= Long ? 2 : 1;
            if (Math.Abs(name.Length - word.Length) > most || (atHead && name.Length != word.Length)) continue;
            if (Calendar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return null;
            if (Slips(name, word) <= (atHead ? 1 : most)) return (word.ToString(), name);
        }
        return null;
    }

    /// <summary>Without the ending of what belongs to somebody: "Maya's".</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word[^1] is '\'' or '’' ? word[..^1] : word;

    private static bool IsAtHead(string text, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i])) return text[i] is '.' or '!' or '?' or ':' or '\n' or '•' or '"' or '“' or '‘' or '(';
            else if (text[i] == '\n') return true;
        return true;
    }

    /// <summary>Letters put in, left out, changed or swapped with the next (Damerau and Levenshtein, adjacent swaps), whatever their case.</summary>
    internal static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > MostLetters || other.Length > MostLetters) return int.MaxValue;
        Span<int> before = stackalloc int[MostLetters + 1], last = stackalloc int[MostLetters + 1], now = stackalloc int[MostLetters + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Same(one[i - 1], other[j - 1]) ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1])) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[other.Length];
    }

    private const int MostLetters = 40;

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);

    // "Mr Cole" and "Dr Sam Adeyemi" are people of the staff.
    [GeneratedRegex(@"(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )\b\p{Lu}[\p{Ll}\p{Lu}'’-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitalised();
}
