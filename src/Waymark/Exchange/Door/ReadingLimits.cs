namespace Waymark.Exchange.Door;

/// <summary>What a file may ask of the reader. A statutory return of a large council stays far below each.</summary>
internal static class ReadingLimits
{
    /// <summary>Characters of one value; the longest of any return is a name or a description of a setting.</summary>
    public const int ValueLength = 1000;

    public const int XmlDepth = 64;

    /// <summary>Bytes between one tag and the next.</summary>
    public const int BytesPerTag = 1024 * 1024;

    public const int Attributes = 10_000;

    /// <summary>Different things in one file that the layout does not know.</summary>
    public const int Unknowns = 200;

    public const int CsvColumns = 200;

    public const int ZipEntries = 2000;
    public const long UnpackedBytes = 2L * 1024 * 1024 * 1024;
    public const int UnpackedRatio = 200;

    /// <summary>Bytes below which the ratio is not looked at.</summary>
    public const long RatioFrom = 4L * 1024 * 1024;

    public const int SharedStrings = 2_000_000;
    public const long SharedCharacters = 64L * 1024 * 1024;
    public const int SheetRows = 1_048_576;
    public const int SheetColumns = 256;
}
