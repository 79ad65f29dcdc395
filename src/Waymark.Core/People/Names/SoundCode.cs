using System.Text;

namespace Waymark.Core.People.Names;

/// <summary>A short code of how a name sounds in British English, so that Catherine and Kathryn, or Shaun and Sean, have one. Of our own making.</summary>
public static class SoundCode
{
    private static readonly (string Spelt, string Sound)[] Starts =
        [("KN", "N"), ("GN", "N"), ("PN", "N"), ("WR", "R"), ("PS", "S"), ("WH", "W"), ("X", "S"), ("MC", "MK"), ("MAC", "MK"), ("SIOBH", "XV"), ("SEAN", "XN")];

    private static readonly (string Spelt, string Sound)[] Parts =
    [
        ("TCH", "X"), ("SCH", "X"), ("SH", "X"), ("CH", "X"), ("PH", "F"), ("GHT", "T"), ("GH", ""), ("TH", "0"), ("CK", "K"), ("DGE", "J"), ("CE", "S"),
        ("CI", "S"), ("CY", "S"), ("GE", "J"), ("GI", "J"), ("QU", "K"), ("Q", "K"), ("C", "K"), ("G", "K"), ("J", "J"), ("X", "KS"), ("Z", "S"),
        ("V", "F"), ("D", "T"), ("B", "P"), ("H", ""), ("W", ""), ("Y", ""), ("A", ""), ("E", ""), ("I", ""), ("O", ""), ("U", ""),
    ];

    /// <summary>Up to six sounds; a vowel counts only at the beginning. Empty for a text without letters.</summary>
    /// <param name="token">One part of a comparison form (<see cref="NameParts.Of"/>).</param>
    public static string Of(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var code = new StringBuilder();
        var at = 0;
        if (Array.Find(Starts, s => token.StartsWith(s.Spelt, StringComparison.Ordinal)) is { Spelt: not null } start)
        {
            code.Append(start.Sound);
            at = start.Spelt.Length;
        }
        else if (token.Length > 0 && "AEIOUY".Contains(token[0], StringComparison.Ordinal)) code.Append('A');
        while (at < token.Length)
        {
            var part = Array.Find(Parts, p => token.AsSpan(at).StartsWith(p.Spelt, StringComparison.Ordinal));
            var sound = part.Spelt is null ? token.AsSpan(at, 1) : part.Sound.AsSpan();
            // A doubled sound is one sound.
            if (sound.Length > 0 && (code.Length == 0 || code[^1] != sound[0])) code.Append(sound);
            at += part.Spelt?.Length ?? 1;
        }
        return code.ToString(0, Math.Min(6, code.Length));
    }
}
