using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.People.Names;

/// <summary>The keys under which a child is stored for searching, and those under which a question looks.</summary>
public static class NameKeys
{
    /// <summary>Keys of one name: its parts, the whole in one word, and how each sounds.</summary>
    public static IEnumerable<string> OfName(string name)
    {
        var tokens = NameParts.Of(name);
        return tokens.Append(NameParts.Joined(name)).Where(t => t.Length > 0).Distinct().SelectMany(t => new[] { $"n:{t}", $"s:{SoundCode.Of(t)}" }).Distinct();
    }

    /// <summary>Keys of one word of a question: as a name, and the names it may be short for.</summary>
    public static IEnumerable<string> OfWord(string word) => OfName(word).Concat(Nicknames.Of(NameParts.Joined(word)).Select(n => $"n:{n}"));

    /// <summary>Key of a date of birth.</summary>
    public static string OfBirth(LocalDate born) => $"d:{LocalDatePattern.Iso.Format(born)}";

    /// <summary>Key of an identifier: exact but for blanks, hyphens and case.</summary>
    public static string OfNumber(string number) =>
        "i:" + string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
}
