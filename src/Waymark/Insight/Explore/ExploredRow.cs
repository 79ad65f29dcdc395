using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>A row of the file of an explored figure: the area's own or a published one, which each say where they are from.</summary>
/// <param name="Place">Code of the place, as <c>waymark figures</c> prints it.</param>
/// <param name="Starts">First day of the period; null where it cannot be told.</param>
/// <param name="Source">Title of the publication, or local.</param>
/// <param name="Edition">Edition of the publication; of the area's own figures the day on which they were made.</param>
internal sealed record ExploredRow(
    string Place, string Period, LocalDate? Starts, string Part, double? Value, double? Numerator, double? Denominator, bool Hidden, string Source, string Edition, string Note)
{
    /// <summary>The area's own rows first, then what is published of the same.</summary>
    public static IEnumerable<ExploredRow> Of(Answer answer, AreaCode area)
    {
        var made = answer.State.Written is { } at ? London.DayOf(at).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "";
        var by = Dimension.Find(answer.Asked.By);
        return
        [
            .. answer.Rows.Select(f => new ExploredRow(
                area.Value, Grains.PeriodOf(f.Grain, f.Period).Name, f.Period, by is null ? "All" : by.LabelOf(f.Value), f.Figure, f.Numerator, f.Denominator, f.Hidden, FigureRow.Local, made, "")),
            .. answer.Beside.SelectMany(row => new[] { row.Area, row.England, row.Region }).OfType<IndicatorFigure>().Select(Published),
        ];
    }

    private static ExploredRow Published(IndicatorFigure f) => new(
        f.Place, f.Period.Label, ChartPeriod.Of(f.Period)?.Starts, f.Breakdown.Length == 0 ? "All" : IndicatorWords.PartValue(f.Breakdown), f.Said, f.Numerator, f.Denominator, false, f.Source, f.Edition, f.Note);
}
