namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>How wide text is in the site's typeface, near enough to place it; a drawing is laid out before any browser sees it.</summary>
internal static class TextFit
{
    // Advance widths of the printable ASCII characters of Atkinson Hyperlegible in hundredths of the type's height, regular and bold, as a browser measured them.
    private static readonly byte[] Regular =
    [
        28, 28, 30, 65, 59, 93, 70, 16, 30, 30, 43, 60, 20, 37, 20, 38, 65, 40, 55, 57, 61, 58, 60, 51, 61, 60, 20, 20, 55, 60, 55, 52, 78, 63, 62, 66, 67, 57, 55, 71, 69, 41, 51, 63,
        54, 82, 69, 73, 60, 75, 62, 60, 56, 69, 59, 84, 62, 59, 61, 31, 38, 31, 55, 40, 27, 53, 57, 50, 56, 54, 31, 56, 55, 28, 25, 49, 24, 84, 55, 55, 57, 58, 34, 47, 32, 54, 44, 65,
        46, 43, 46, 32, 23, 32, 55,
    ];

    private static readonly byte[] Heavy =
    [
        32, 28, 41, 78, 62, 98, 70, 22, 37, 37, 43, 62, 24, 37, 24, 44, 65, 45, 59, 60, 63, 61, 63, 54, 62, 56, 24, 24, 57, 62, 57, 61, 75, 69, 64, 67, 69, 58, 54, 72, 68, 46, 56, 66,
        54, 84, 70, 76, 63, 78, 65, 62, 62, 66, 66, 88, 70, 69, 62, 33, 44, 33, 59, 43, 31, 55, 60, 52, 60, 57, 37, 60, 57, 31, 26, 57, 31, 89, 57, 57, 60, 60, 37, 53, 38, 57, 53, 72,
        53, 52, 52, 37, 23, 37, 53,
    ];

    public static double Width(string text, double size, bool bold = false)
    {
        var widths = bold ? Heavy : Regular;
        var sum = 0.0;
        foreach (var c in text) sum += c is >= ' ' and <= '~' ? widths[c - ' '] : 62;
        return sum * size / 100;
    }

    /// <summary>Breaks text after spaces and hyphens into lines no wider than the room; a longer word is clipped. The last of the lines allowed is clipped if text is left.</summary>
    public static IReadOnlyList<string> Wrap(string text, double room, double size, bool bold = false, int most = int.MaxValue)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Parts(text))
        {
            if (line.Length == 0 || Width((line + word).TrimEnd(), size, bold) <= room) line += word;
            else { lines.Add(line); line = word; }
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        if (lines.Count > most) lines = [.. lines[..(most - 1)], string.Concat(lines[(most - 1)..])];
        return [.. lines.Select(each => Clip(each.Trim(), room, size, bold))];
    }

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    public static string Clip(string text, double room, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= room) return text;
        var kept = text.Length;
        while (kept > 1 && Width(text[..kept].TrimEnd() + "…", size, bold) > room) kept--;
        if (char.IsHighSurrogate(text[kept - 1]) && kept > 1) kept--;
        return text[..kept].TrimEnd() + "…";
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
            if (text[at] is ' ' or '-' && at > start)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        if (start < text.Length) yield return text[start..];
    }
}
