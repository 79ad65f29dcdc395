using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>The control chart of an indicator by month.</summary>
internal static class MonthChart
{
    /// <param name="indicator">What is counted.</param>
    /// <param name="title">Title of the chart.</param>
    /// <param name="figures">Its months that are over.</param>
    /// <param name="fixAfter">Limits come from the first so many months; from all where null.</param>
    public static ProcessChart Of(Indicator indicator, string title, IReadOnlyList<ShownFigure> figures, int? fixAfter = null)
    {
        var worked = ControlChart.Of(
            [.. figures.Select(f => new ChartPoint(f.Period, f.Reading.Value))],
            new ChartOptions { Improvement = IndicatorWords.Better(indicator), Calendar = ChartCalendar.Month, FixAfter = fixAfter });
        return WithHidden(ProcessChart.Of(worked, title, IndicatorWords.MeasureOf(indicator), PeriodKind.Month), figures);
    }

    // The rules of the chart know values only; a month that is hidden is not one without a value.
    private static ProcessChart WithHidden(ProcessChart chart, IEnumerable<ShownFigure> figures)
    {
        var hidden = figures.Where(f => f.Reading.IsHidden).Select(f => f.Period).ToHashSet();
        var drawn = chart.Points.Select(p => hidden.Contains(p.Period.Starts) ? p with { Reading = Reading.Hidden } : p).ToList();
        return chart with { Points = [.. drawn, .. hidden.Except(drawn.Select(p => p.Period.Starts)).Select(day => new ProcessPoint(new ChartPeriod(PeriodKind.Month, day), Reading.Hidden))] };
    }
}
