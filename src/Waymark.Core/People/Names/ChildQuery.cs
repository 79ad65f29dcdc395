using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.People.Names;

/// <summary>What somebody typed into the one search box, understood: words of names, a date of birth, an identifier, in any order.</summary>
/// <param name="Words">Words of names in comparison form.</param>
/// <param name="Born">The date of birth, if one was typed.</param>
/// <param name="Number">The identifier, if one was typed; empty otherwise.</param>
public sealed partial record ChildQuery(IReadOnlyList<string> Words, LocalDate? Born, string Number)
{
    private static readonly LocalDatePattern[] Dates =
    [
        .. new[] { "uuuu-M-d", "d M uuuu", "d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture),
    ];

    /// <summary>True where nothing was typed that can be looked for.</summary>
    public bool IsEmpty => Words.Count == 0 && Born is null && Number.Length == 0;

    /// <summary>Understands the text; at most 200 characters and eight words of it.</summary>
    public static ChildQuery Of(string? text)
    {
        var rest = (text ?? "").Trim();
        if (rest.Length > 200) rest = rest[..200];
        LocalDate? born = null;
        if (DateText().Match(rest) is { Success: true } date && Read(date.Value) is { } day)
        {
            born = day;
            rest = rest.Remove(date.Index, date.Length);
        }
        var number = "";
        if (NumberText().Match(rest) is { Success: true } found)
        {
            number = found.Value;
            rest = rest.Remove(found.Index, found.Length);
        }
        return new ChildQuery([.. NameParts.Of(rest).Distinct().Take(8)], born, number);
    }

    /// <summary>How well a child's names answer the words: 0 to 1, the mean of each word's best likeness. Order of the words is free.</summary>
    public double Likeness(IEnumerable<string> names)
    {
        var tokens = names.SelectMany(n => NameParts.Of(n).Append(NameParts.Joined(n))).Where(t => t.Length > 0).Distinct().ToList();
        return Words.Count == 0 ? 1 : Words.Average(w => tokens.Count == 0 ? 0 : tokens.Max(t => OfWord(w, t)));
    }

    private static double OfWord(string word, string token) =>
        word == token ? 1
        : Nicknames.Of(word).Contains(token) ? 0.95
        : Math.Max(NameForm.Likeness(word, token), SoundCode.Of(word) == SoundCode.Of(token) ? 0.85 : 0);

    private static LocalDate? Read(string text)
    {
        var plain = Blanks().Replace(text.Trim(), " ");
        foreach (var pattern in Dates)
            if (pattern.Parse(plain) is { Success: true } read) return read.Value;
        return null;
    }

    [GeneratedRegex(@"\b([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[ /.-]+([0-9]{1,2}|[A-Za-z]{3,9})[ /.-]+[0-9]{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DateText();

    // Ten digits, also in groups; a UPN; or any word of at least four characters that has a digit.
    [GeneratedRegex(@"\b([0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}|[A-Za-z][0-9]{11}[0-9A-Za-z]|(?=[A-Za-z/-]*[0-9])[A-Za-z0-9/-]{4,32})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Blanks();
}
