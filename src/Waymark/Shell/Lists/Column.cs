using NodaTime;

namespace Waymark.Shell.Lists;

/// <summary>One column of a download.</summary>
/// <param name="Value">A text, a whole number or a day; null is an empty cell.</param>
internal sealed record Column<T>(string Title, Func<T, object?> Value)
{
    /// <summary>The cell as text, days as 2026-05-04.</summary>
    public string Text(T row) => Value(row) switch
    {
        null => "",
        LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
