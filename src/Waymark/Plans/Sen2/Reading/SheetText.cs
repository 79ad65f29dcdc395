using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Gives the value of a cell the form of the XML shape: numbers without ".0", days and times from their serial numbers, flags from true and false.</summary>
internal static class SheetText
{
    /// <summary>What cannot be read without guessing stays as it is written.</summary>
    public static string Read(Sen2Field? field, SheetCell cell, bool since1904)
    {
        if (field is null) return SheetNumber.Whole(cell.Text) ?? cell.Text;
        return field.Kind switch
        {
            Sen2Kind.Date when cell.Number => SheetNumber.Day(cell.Text, since1904) ?? cell.Text,
            Sen2Kind.DateTime when cell.Number => SheetNumber.Time(cell.Text, since1904) ?? cell.Text,
            Sen2Kind.Date when cell.Text.Length == 19 && cell.Text.EndsWith("00:00:00", StringComparison.Ordinal) => cell.Text[..10],
            Sen2Kind.Flag when cell.Text.Equals("true", StringComparison.OrdinalIgnoreCase) => "1",
            Sen2Kind.Flag when cell.Text.Equals("false", StringComparison.OrdinalIgnoreCase) => "0",
            Sen2Kind.Text when !cell.Number && !Identifies(field) => cell.Text,
            Sen2Kind.Date or Sen2Kind.DateTime => cell.Text,
            _ => SheetNumber.Whole(cell.Text) ?? cell.Text,
        };
    }

    private static bool Identifies(Sen2Field field) => field.Tag is "URN" or "UKPRN" or "UniqueLearnerNumber" or "LEA";
}
