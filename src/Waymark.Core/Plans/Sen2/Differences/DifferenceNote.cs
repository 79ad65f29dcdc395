using System.Globalization;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>A difference as a note to the collection says it, to be read, completed and copied.</summary>
public static class DifferenceNote
{
    /// <summary>One sentence for the number and one for each direction.</summary>
    /// <param name="of">The number.</param>
    /// <param name="year">Year of the return.</param>
    public static string Of(ReturnDifference of, int year)
    {
        ArgumentNullException.ThrowIfNull(of);
        var what = of.Code is null ? of.Measure.Label : $"{of.Measure.Label}, {of.Label}";
        var percent = of.Percent is { } p ? string.Create(CultureInfo.InvariantCulture, $", {(p > 0 ? "+" : "")}{p:0.0} per cent") : "";
        var number = string.Create(CultureInfo.InvariantCulture, $"{what}: {of.Now:N0} in {year}, {of.Last:N0} in {year - 1} ({(of.Change > 0 ? "+" : "")}{of.Change:N0}{percent}).");
        return string.Join(' ', new[] { number, Side(of, more: true, "More"), Side(of, more: false, "Fewer") }.Where(s => s.Length > 0));
    }

    private static string Side(ReturnDifference of, bool more, string word)
    {
        var causes = of.Because.Where(c => c.Cause.More == more).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Cause.Note}")).ToList();
        return causes.Count == 0 ? "" : $"{word}: {string.Join("; ", causes)}.";
    }
}
