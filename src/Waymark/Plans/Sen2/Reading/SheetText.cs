using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Gives the value of a cell the form of the XML shape: numbers without ".0", days and times from their serial numbers, flags from true and false.</summary>
internal static class SheetText
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>What cannot be read without guessing stays as it is written.</summary>
    public static string Read(Sen2Field? field, SheetCell cell, bool since1904)
    {
        if (field is null) return Whole(cell.Text) ?? cell.Text;
        return field.Kind switch
        {
            Sen2Kind.Date when cell.Number => Day(cell.Text, since1904) ?? cell.Text,
            Sen2Kind.DateTime when cell.Number => Time(cell.Text, since1904) ?? cell.Text,
            Sen2Kind.Date when cell.Text.Length == 19 && cell.Text.EndsWith("00:00:00", StringComparison.Ordinal) => cell.Text[..10],
            Sen2Kind.Flag when cell.Text.Equals("true", StringComparison.OrdinalIgnoreCase) => "1",
            Sen2Kind.Flag when cell.Text.Equals("false", StringComparison.OrdinalIgnoreCase) => "0",
            Sen2Kind.Text when !cell.Number && !Identifies(field) => cell.Text,
            Sen2Kind.Date or Sen2Kind.DateTime => cell.Text,
            _ => Whole(cell.Text) ?? cell.Text,
        };
    }

    // A number that a spreadsheet made of an identifier or a code: 121300.0, 7.04512398E9. More digits than it can hold are gone already and show as zeros.
    private static string? Whole(string text)
    {
        if (text.Length is 0 or > 30 || !char.IsAsciiDigit(text[0]) || text.AsSpan().IndexOfAny('.', 'E', 'e') < 0) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number < 1_000_000_000_000_000m ? number.ToString("0", CultureInfo.InvariantCulture) : null;
    }

    private static bool Identifies(Sen2Field field) => field.Tag is "URN" or "UKPRN" or "UniqueLearnerNumber" or "LEA";

    private static string? Day(string text, bool since1904) =>
        Serial(text) is { } days && days == Math.Truncate(days) ? LocalDatePattern.Iso.Format(Start(since1904).PlusDays((int)days)) : null;

    private static string? Time(string text, bool since1904) => Serial(text) is not { } days ? null
        : Moment.Format(Start(since1904).AtMidnight().PlusSeconds((long)Math.Round(days * 86_400m)));

    // Excel's calendar has a 29 February 1900; from March 1900 on its count is right from 30 December 1899.
    private static LocalDate Start(bool since1904) => since1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30);

    private static decimal? Serial(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var days) && days is > 60 and < 150_000 ? days : null;
}
