using System.Globalization;
using System.Text;

namespace Waymark.Core.Plans.Sen2;

/// <summary>Keeps the short codes that fill a return once only, and takes out what cannot be seen.</summary>
internal static class Sen2Words
{
    private static readonly string[] Single = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
    private static readonly string?[] Short = new string?[1024];

    /// <summary>The characters as a string; the same string for the same short code.</summary>
    public static string Keep(ReadOnlySpan<char> raw)
    {
        if (raw.Length == 1 && raw[0] < 128) return Single[raw[0]];
        if (raw.Length > 4) return new string(raw);
        var hash = 17u;
        foreach (var c in raw) hash = (hash * 31) + c;
        ref var slot = ref Short[hash % 1024];
        // Strings are immutable and a slot is written whole: two threads at worst keep two copies.
        return slot is { } known && raw.SequenceEqual(known) ? known : slot = new string(raw);
    }

    /// <summary>True where nothing need be taken out: the usual case, decided at once.</summary>
    public static bool Tidy(string text) =>
        text[0] > ' ' && text[^1] > ' ' && (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || Clean(text) == text);

    /// <summary>Without outer blanks, control characters and marks that have no width.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text.Trim();
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format) clean.Append(c);
        return clean.ToString().Trim();
    }
}
