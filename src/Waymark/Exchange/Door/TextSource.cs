using System.Text;

namespace Waymark.Exchange.Door;

/// <summary>Opens text that is UTF-8, or UTF-16 with its mark, and nothing else: a wrong byte is an error, never a question mark in a name.</summary>
internal static class TextSource
{
    public static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Throws on the five bytes that it does not know.</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static StreamReader Open(Stream stream) => Open(stream, StrictUtf8);

    /// <summary>
    /// Opens a file whose publisher writes Windows-1252 at one time and UTF-8 at another. One that is UTF-8 from beginning to end is read as that: letters
    /// with accents in the other encoding never are.
    /// </summary>
    public static StreamReader OpenUtf8OrWindows1252(string path) =>
        Open(File.OpenRead(path), IsUtf8(path) ? StrictUtf8 : Windows1252);

    private static StreamReader Open(Stream stream, Encoding encoding) => new(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 65536);

    private static bool IsUtf8(string path)
    {
        using var text = Open(File.OpenRead(path));
        var buffer = new char[16384];
        try
        {
            while (text.Read(buffer) > 0)
            {
                // Only whether it can be read is of interest.
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
