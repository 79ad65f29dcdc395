using System.Text;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>
/// Looks at the first bytes of an XML file: UTF-8 with or without mark, or UTF-16 with mark, and no other encoding named. A file that names another
/// encoding than it has would be read with wrong letters and nobody would notice.
/// </summary>
internal static class XmlPrologue
{
    public static void Check(ReadOnlySpan<byte> head)
    {
        if (head.Length == 0 || head.IndexOfAnyExcept(" \t\r\n"u8) < 0) throw new UnusableReturn("W000", "The file is empty.");
        var (encoding, mark) = Found(head);
        var start = encoding.GetString(head[mark..Math.Min(head.Length, mark + 512)]);
        if (Declared(start) is not { } declared) return;
        var fits = encoding is UTF8Encoding
            ? declared is "UTF-8" or "UTF8" or "US-ASCII" or "ASCII"
            : declared is "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UNICODE";
        if (!fits)
            throw new UnusableReturn("W000", $"The file says that it is written in {Shown(declared)}, and it is not, or Waymark does not read that encoding.", 1, 1);
    }

    /// <summary>Where a document type begins, or 0: the reader that refuses it does not say.</summary>
    public static (int Line, int Column) PlaceOfDoctype(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("<!DOCTYPE"u8);
        return at < 0 ? (0, 0) : (head[..at].Count((byte)'\n') + 1, at - head[..at].LastIndexOf((byte)'\n'));
    }

    private static (Encoding Encoding, int Mark) Found(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(), 3),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new UnusableReturn("W000", "The file is written in UTF-32.", 1, 1),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0, ..] or [_, 0, ..] => throw new UnusableReturn("W000", "The file is written in UTF-16 without the mark that says so, or is no text.", 1, 1),
        _ => (new UTF8Encoding(), 0),
    };

    private static string? Declared(string start)
    {
        if (!start.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        var declaration = end < 0 ? start : start[..end];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return null;
        var parts = declaration[at..].Split(['"', '\'']);
        return parts.Length > 1 ? parts[1].Trim().ToUpperInvariant() : null;
    }

    private static string Shown(string declared) => new([.. declared.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(30)]);
}
