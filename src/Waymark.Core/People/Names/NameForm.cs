using System.Globalization;
using System.Text;
using Waymark.Core.Common;

namespace Waymark.Core.People.Names;

/// <summary>Names as they are compared, never as they are shown: folded, upper case, without marks.</summary>
public static class NameForm
{
    // A program without culture data takes no marks off by normalising: the letters of Latin script stand in a table.
    private static readonly Dictionary<char, string> Marked = Table.Embedded("People/Names/letters.csv").Rows.ToDictionary(r => r["letter"][0], r => r["base"]);

    /// <summary>Upper case, diacritics folded (also ł, ø, ß, æ, đ), apostrophes and hyphens removed, blanks single: O'Brien → OBRIEN, D'Souza-Łukasz → DSOUZALUKASZ.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var form = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c)) { if (form.Length > 0 && form[^1] != ' ') form.Append(' '); }
            else if (char.IsLetterOrDigit(c)) form.Append(Folded(c));
        }
        return form.ToString().TrimEnd().ToUpperInvariant();
    }

    /// <summary>Likeness of two forms from 0 to 1 (Jaro-Winkler, prefix weight 0.1 over at most four letters).</summary>
    public static double Likeness(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var jaro = Jaro(one, other);
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(one.Length, other.Length)) && one[prefix] == other[prefix]) prefix++;
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static double Jaro(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return one == other ? 1 : 0;
        var window = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var taken = new bool[other.Length];
        var matched = new List<char>();
        for (var i = 0; i < one.Length; i++)
            for (var j = Math.Max(0, i - window); j < Math.Min(other.Length, i + window + 1); j++)
                if (!taken[j] && one[i] == other[j])
                {
                    taken[j] = true;
                    matched.Add(one[i]);
                    break;
                }
        if (matched.Count == 0) return 0;
        var swapped = other.Where((_, j) => taken[j]).Zip(matched).Count(p => p.First != p.Second) / 2.0;
        double m = matched.Count;
        return ((m / one.Length) + (m / other.Length) + ((m - swapped) / m)) / 3;
    }

    private static string Folded(char c) => c switch
    {
        'ł' or 'Ł' => "l", 'ø' or 'Ø' => "o", 'đ' or 'Đ' or 'ð' or 'Ð' => "d", 'ß' => "ss", 'æ' or 'Æ' => "ae", 'œ' or 'Œ' => "oe", 'þ' or 'Þ' => "th", 'ı' => "i",
        _ => Marked.TryGetValue(c, out var plain) ? plain : c.ToString(),
    };
}
