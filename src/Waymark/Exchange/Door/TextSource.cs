using System.Text;

namespace Waymark.Exchange.Door;

/// <summary>Opens text that is UTF-8, or UTF-16 with its mark, and nothing else: a wrong byte is an error, never a question mark in a name.</summary>
internal static class TextSource
{
    public static StreamReader Open(Stream stream)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: true, bufferSize: 65536);
    }
}
