using System.Collections.Frozen;
using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>What a cell says: a number, or why there is none. Zero is a number; a mark never becomes one.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Marker">Why there is no number, or why it may not be used (<see cref="Impossible"/>); null for a usable number. Code set statistics-markers.</param>
public readonly record struct PublishedValue(double? Number, string? Marker)
{
    /// <summary>Marks a count below zero that was published all the same.</summary>
    public const string Impossible = "impossible";

    private const string Blank = "blank";
    private static readonly FrozenSet<string> Markers = CodeSet.Of("statistics-markers").All.Select(code => code.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, PublishedValue> Words = Table.Embedded("Insight/Published/words.csv").Rows.ToFrozenDictionary(
        row => row["written"], row => new PublishedValue(row.Maybe("value") is { } number ? double.Parse(number, CultureInfo.InvariantCulture) : null, row.Maybe("marker")),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the number may be compared and ranked.</summary>
    public bool Usable => Number is not null && Marker is null;

    /// <summary>Reads a cell; null where it is neither a number nor a known mark.</summary>
    public static PublishedValue? Read(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.IsEmpty) return new(null, Blank);
        // A number begins with a digit, a sign or a point: NaN and infinity are no figures.
        if ((char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return new(number, number < 0 ? Impossible : null);
        var word = text.ToString();
        if (Words.TryGetValue(word, out var known)) return known;
        return Markers.TryGetValue(word, out var marker) ? new(null, marker) : null;
    }

    /// <summary>What a mark means, in words.</summary>
    public static string Meaning(string marker) => CodeSet.Of("statistics-markers").LabelOf(marker);
}
