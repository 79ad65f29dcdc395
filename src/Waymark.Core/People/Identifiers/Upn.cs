using Waymark.Core.Common;

namespace Waymark.Core.People.Identifiers;

/// <summary>Unique pupil number: a check letter, authority (3), establishment (4), year (2), serial (3); a letter at the end marks a temporary one.</summary>
/// <remarks>Government Data Standards Catalogue, UPN 2.0; rules 1510 to 1560 are shared DfE rule numbers.</remarks>
public readonly record struct Upn
{
    private static readonly CodeSet Authorities = CodeSet.Of("la-codes");
    private static readonly CodeSet Closed = CodeSet.Of("la-successors");

    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn(string value) => Value = value;

    /// <summary>Thirteen characters, upper case.</summary>
    public string Value { get; }

    /// <summary>True where a school gave it until the real one is known: local to that school, no evidence elsewhere.</summary>
    public bool Temporary => char.IsAsciiLetterUpper(Value[12]);

    /// <summary>Reads a number as typed: blanks removed, upper case.</summary>
    /// <returns>The number, or the faults that make it unusable.</returns>
    public static bool TryParse(string? text, out Upn upn)
    {
        var clean = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var good = FaultsOf(clean).All(f => f.Query);
        upn = good ? new Upn(clean) : default;
        return good;
    }

    /// <summary>Every rule that the text fails; a temporary number gives only the query 1560.</summary>
    public static IReadOnlyList<IdentifierFault> FaultsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Sound(text)) return [];
        if (text.Length != 13) return [new("1555", "The UPN must have 13 characters.")];
        var faults = new List<IdentifierFault>();
        if (!KnownAuthority(text.AsSpan(1, 3))) faults.Add(new("1530", "Characters 2 to 4 of the UPN must be the number of an authority."));
        if (text.AsSpan(4, 8).ContainsAnyExceptInRange('0', '9')) faults.Add(new("1540", "Characters 5 to 12 of the UPN must be digits."));
        var last = text[12];
        if (!char.IsAsciiDigit(last) && (!char.IsAsciiLetterUpper(last) || last is 'I' or 'O' or 'S'))
            faults.Add(new("1550", "The last character of the UPN must be a digit or a letter other than I, O and S."));
        if (faults.Count == 0 && CheckLetter(text.AsSpan(1)) != text[0])
            faults.Add(new("1510", $"The check letter of the UPN must be {CheckLetter(text.AsSpan(1))}."));
        if (faults.Count == 0 && char.IsAsciiLetterUpper(last)) faults.Add(new("1560", "This is a temporary UPN.", Query: true));
        return faults;
    }

    // Nearly every number is: nothing is then gathered.
    private static bool Sound(ReadOnlySpan<char> text) =>
        text.Length == 13 && !text[4..].ContainsAnyExceptInRange('0', '9') && KnownAuthority(text[1..4]) && CheckLetter(text[1..]) == text[0];

    /// <summary>The check letter of the twelve characters that follow it; a letter in the last place counts as its place in the table.</summary>
    public static char CheckLetter(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (i + 2) * (char.IsAsciiDigit(twelve[i]) ? twelve[i] - '0' : CheckLetters.IndexOf(twelve[i]));
        return CheckLetters[sum % 23];
    }

    /// <inheritdoc />
    public override string ToString() => Value ?? "";

    // Pseudo authorities 001 to 005 exist; closed authorities stay valid in old numbers.
    private static bool KnownAuthority(ReadOnlySpan<char> three) =>
        Authorities.Find(three) is not null || Closed.Find(three) is not null
        || (three is ['0', '0', >= '1' and <= '5']);
}
