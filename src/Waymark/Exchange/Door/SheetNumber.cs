using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Exchange.Door;

/// <summary>What a number in the cell of a workbook stands for, where its column says that it is a day, a time or an identifier.</summary>
internal static class SheetNumber
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>
    /// The whole number that a spreadsheet made of an identifier or a code: 121300.0, 7.04512398E9. More digits than it can hold are gone already and
    /// show as zeros. Null where the text is no such number.
    /// </summary>
    public static string? Whole(string text)
    {
        if (text.Length is 0 or > 30 || !char.IsAsciiDigit(text[0]) || text.AsSpan().IndexOfAny('.', 'E', 'e') < 0) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number < 1_000_000_000_000_000m ? number.ToString("0", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The day as yyyy-mm-dd; null where the number is none that Excel would show as a day.</summary>
    public static string? Day(string text, bool since1904) =>
        Serial(text) is { } days && days == Math.Truncate(days) ? LocalDatePattern.Iso.Format(Start(since1904).PlusDays((int)days)) : null;

    /// <summary>The moment as yyyy-mm-ddThh:mm:ss; null where the number is none that Excel would show as one.</summary>
    public static string? Time(string text, bool since1904) => Serial(text) is not { } days ? null
        : Moment.Format(Start(since1904).AtMidnight().PlusSeconds((long)Math.Round(days * 86_400m)));

    // Excel's calendar has a 29 February 1900; from March 1900 on its count is right from 30 December 1899.
    private static LocalDate Start(bool since1904) => since1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30);

    private static decimal? Serial(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var days) && days is > 60 and < 150_000 ? days : null;
}
