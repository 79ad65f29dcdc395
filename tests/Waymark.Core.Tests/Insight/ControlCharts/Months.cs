using NodaTime;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.ControlCharts;

/// <summary>A value for each month from January 2020 on.</summary>
internal static class Months
{
    public static LocalDate Day(int month) => new LocalDate(2020, 1, 1).PlusMonths(month);

    public static ControlChart Chart(double?[] values, ChartOptions options) => ControlChart.Of([.. values.Select((value, i) => new ChartPoint(Day(i), value))], options);

    public static List<string> Labels(double?[] values, ChartOptions options) => [.. Chart(values, options).Points.Select(point => ChartWords.Label(point, options.RunLength))];
}
