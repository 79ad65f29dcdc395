using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Plans.Content;

/// <summary>How days and numbers stand in the rows of a plan: always the same way, so that a frozen version reads the same for ever.</summary>
public static class ItemValues
{
    private static readonly LocalDatePattern Long = LocalDatePattern.Create("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A day as it is stored (2026-03-27), or null.</summary>
    public static LocalDate? Day(string value) => LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? day : null;

    /// <summary>A day as it is stored.</summary>
    public static string Store(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A day as it is read: 27 March 2026.</summary>
    public static string Words(LocalDate day) => Long.Format(day);

    /// <summary>A number with a point, or null.</summary>
    public static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
