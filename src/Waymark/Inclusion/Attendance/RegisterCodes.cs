using System.Text;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Inclusion.Attendance;

/// <summary>The register codes by their place in one list, which the engine has as well.</summary>
internal static class RegisterCodes
{
    /// <summary>The place of what is no code, or of a half that is not spoken of.</summary>
    public const byte None = 63;

    /// <summary>At most as many as a number has bits, so that a set of them is a number.</summary>
    public static IReadOnlyList<string> All { get; } = [.. RegisterCode.All.Select(c => c.Value).Order(StringComparer.Ordinal)];

    private static readonly byte[] Places = Placed();

    public static byte NoMark { get; } = Of(Encoding.ASCII.GetBytes(RegisterCode.NoMark));

    /// <summary>The place of a code exactly as it is written in the list.</summary>
    public static byte Of(ReadOnlySpan<byte> text) => text switch
    {
        [var one] => Places[one],
        [var one, var two] => Places[one | (two << 8)],
        _ => None,
    };

    private static byte[] Placed()
    {
        if (All.Count >= None) throw new InvalidDataException($"There are {All.Count} register codes; {None - 1} have room.");
        var places = new byte[1 << 16];
        Array.Fill(places, None);
        foreach (var (code, place) in All.Select((code, place) => (Encoding.ASCII.GetBytes(code), (byte)place)))
            places[code[0] | (code.Length > 1 ? code[1] << 8 : 0)] = place;
        return places;
    }
}
