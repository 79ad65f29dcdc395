using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>The control chart of a pattern, week by week.</summary>
public static class PatternPicture
{
    /// <summary>Weeks that are drawn: a year of school.</summary>
    public const int Drawn = 38;

    /// <summary>Draws the newest weeks.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="title">Title of the chart.</param>
    /// <param name="safe">How weeks with few children are hidden and numbers rounded; null for those who see the children.</param>
    public static ProcessChart Of(FoundPattern pattern, string title, DisclosureRule? safe)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var (measure, weeks) = (pattern.Measure, pattern.Weeks.TakeLast(Drawn).ToList());
        // Limits of the weeks before, so that the change does not widen them. School weeks follow one another across holidays.
        var worked = ControlChart.Of([.. weeks.Select(w => new ChartPoint(w.Monday, ValueOf(w, measure, safe)) { Of = w.Of is { } of ? of / pattern.Terms.SessionsOfWeek : null })], new ChartOptions
        {
            Improvement = Improvement.Decrease, Data = measure.Data, Per = measure.IsShare ? 100 : 1, Calendar = ChartCalendar.None, FixAfter = Math.Max(2, weeks.Count - pattern.Terms.Recent),
        });
        var chart = ProcessChart.Of(worked, title, measure.OfChart, PeriodKind.Week);
        var hidden = weeks.Where(w => safe?.IsSmall(w.Touched) == true).Select(w => w.Monday).ToHashSet();
        return chart with { Points = [.. chart.Points.Select(p => hidden.Contains(p.Period.Starts) ? p with { Reading = Reading.Hidden } : p)] };
    }

    /// <summary>Whether so many weeks are hidden that nothing can be seen.</summary>
    public static bool IsBlank(FoundPattern pattern, DisclosureRule? safe)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var weeks = pattern.Weeks.TakeLast(Drawn).ToList();
        return safe is not null && weeks.Count(w => safe.IsSmall(w.Touched)) * 2 > weeks.Count;
    }

    private static double? ValueOf(PatternWeek week, PatternMeasure measure, DisclosureRule? safe)
    {
        if (safe?.IsSmall(week.Touched) == true) return null;
        if (week.Of is { } of) return safe is null ? 100.0 * week.Count / of : Math.Round(100.0 * week.Count / of, 1);
        return measure.IsShare ? null : safe is null ? week.Count : safe.Shown((int)week.Count);
    }
}
