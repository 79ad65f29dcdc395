using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The COLLECT export writes days as 2022-Sep-28 00:00:00 and flags as true and false; here they get the form of the XML shape and back.</summary>
internal static class CollectText
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MMM-dd HH:mm:ss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MMM-dd");
    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>What cannot be read without guessing stays as it is written.</summary>
    public static string Read(Sen2Field? field, string text)
    {
        text = Unguarded(text);
        return field?.Kind switch
        {
            Sen2Kind.Flag when text.Equals("true", StringComparison.OrdinalIgnoreCase) => "1",
            Sen2Kind.Flag when text.Equals("false", StringComparison.OrdinalIgnoreCase) => "0",
            Sen2Kind.Date when text.Length > 10 && Moment.Parse(text) is { Success: true } at && at.Value.TimeOfDay == LocalTime.Midnight => LocalDatePattern.Iso.Format(at.Value.Date),
            Sen2Kind.Date when text.Length == 11 && Day.Parse(text) is { Success: true } day => LocalDatePattern.Iso.Format(day.Value),
            Sen2Kind.DateTime when Moment.Parse(text) is { Success: true } at => Iso.Format(at.Value),
            _ => text,
        };
    }

    public static string Write(Sen2Field field, string text) => Guarded(field.Kind switch
    {
        Sen2Kind.Flag when text == "1" => "true",
        Sen2Kind.Flag when text == "0" => "false",
        Sen2Kind.Date when LocalDatePattern.Iso.Parse(text) is { Success: true } day => $"{Day.Format(day.Value)} 00:00:00",
        Sen2Kind.DateTime when Iso.Parse(text) is { Success: true } at => Moment.Format(at.Value),
        _ => text,
    });

    // A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text.
    private static string Guarded(string text) => Formula(text) ? $"'{text}" : text;

    private static string Unguarded(string text) => text.StartsWith('\'') && Formula(text) ? text[1..] : text;

    private static bool Formula(string text)
    {
        var bare = text.AsSpan().TrimStart('\'');
        return bare.Length > 0 && bare[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
