namespace Waymark.Core.People;

/// <summary>UK postcodes as people type them.</summary>
/// <remarks>Shape: BS 7666; whether the postcode exists is not checked.</remarks>
public static class Postcode
{
    /// <summary>Upper case with one blank before the last three characters: <c>yo126pl</c> becomes <c>YO12 6PL</c>.</summary>
    /// <returns>Null where the text is no full postcode.</returns>
    public static string? Tidy(string? text)
    {
        var bare = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return Is(bare) ? $"{bare[..^3]} {bare[^3..]}" : null;
    }

    /// <summary>A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA or GIR 0AA, with or without its blank.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> clean = stackalloc char[8];
        var length = 0;
        foreach (var c in text)
        {
            if (c == ' ') continue;
            if (length == 8) return false;
            clean[length++] = char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c;
        }
        if (length is < 5 or > 7 || !Shape(clean[(length - 3)..length], "9AA")) return false;
        var outward = clean[..(length - 3)];
        return outward is "GIR" || Shape(outward, "A9") || Shape(outward, "A99") || Shape(outward, "AA9")
            || Shape(outward, "AA99") || Shape(outward, "A9A") || Shape(outward, "AA9A");
    }

    private static bool Shape(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length != shape.Length) return false;
        for (var i = 0; i < shape.Length; i++)
            if (shape[i] == '9' ? !char.IsAsciiDigit(text[i]) : !char.IsAsciiLetterUpper(text[i])) return false;
        return true;
    }
}
