using System.Globalization;
using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Disclosure;
using Measure = Waymark.Core.Insight.Charts.Measure;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>The sessions of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Absent">Sessions missed.</param>
/// <param name="Possible">Possible sessions.</param>
/// <param name="Away">Children who missed one.</param>
public sealed record DayOfAbsence(LocalDate Day, long Absent, long Possible, int Away);

/// <summary>Absence by weekday and week of term, as shaded cells.</summary>
public static class WeekdayMap
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// <summary>Draws the days of one term. Weeks without a register are no weeks of the term.</summary>
    /// <param name="days">Its days, in any order.</param>
    /// <param name="title">Title of the chart.</param>
    /// <param name="safe">Which days are hidden and how numbers are rounded; null for those who see the children.</param>
    public static HeatMap Of(IReadOnlyList<DayOfAbsence> days, string title, DisclosureRule? safe)
    {
        ArgumentNullException.ThrowIfNull(days);
        var known = days.Where(d => d.Possible > 0).ToDictionary(d => d.Day);
        var mondays = known.Keys.Select(Worklist.SchoolTime.MondayOf).Distinct().Order().ToList();
        return new()
        {
            Title = title, Measure = Measure.Percent("Percent of sessions missed", safe is null ? 1 : 0), RowsBy = "Weekday", ColumnsBy = "Week of term", Rows = Weekdays, ShortRows = ["Mon", "Tue", "Wed", "Thu", "Fri"],
            Columns = [.. Enumerable.Range(1, mondays.Count).Select(week => week.ToString(CultureInfo.InvariantCulture))],
            Cells = [.. Enumerable.Range(0, Weekdays.Length).Select(weekday => (IReadOnlyList<Reading>)[.. mondays.Select(monday => known.TryGetValue(monday.PlusDays(weekday), out var day) ? Shown(day, safe) : Reading.Missing)])],
        };
    }

    private static Reading Shown(DayOfAbsence day, DisclosureRule? safe) =>
        safe?.IsSmall(day.Away) == true ? Reading.Hidden : Reading.Of(safe is null ? 100.0 * day.Absent / day.Possible : Math.Round(100.0 * day.Absent / day.Possible));
}
