using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class ProcessChartTests
{
    [Theory]
    [InlineData(41, null, "Last value 41 in September 2026; within the usual range 35 to 52; no special cause.")]
    [InlineData(41, 30.0, "Last value 41 in September 2026; within the usual range 35 to 52; no special cause; target 30 is below the usual range, so it will not be met without a change.")]
    [InlineData(41, 60.0, "Last value 41 in September 2026; within the usual range 35 to 52; no special cause; target 60 is above the usual range, so it is met as a rule.")]
    [InlineData(41, 40.0, "Last value 41 in September 2026; within the usual range 35 to 52; no special cause; target 40 is within the usual range, so it will be met in some periods and missed in others by chance.")]
    public void The_sentence_says_the_last_value_the_usual_range_and_whether_the_target_can_be_met(double last, double? target, string sentence) =>
        Assert.Equal(sentence, (Chart(Point("2026-09-01", Reading.Of(last))) with { Target = target }).Summary);

    [Fact]
    public void A_special_cause_is_named_with_its_rule() => Assert.Equal(
        "Last value 53 in September 2026; above the usual range 35 to 52; a special cause for concern (above the upper limit).",
        Chart(Point("2026-09-01", Reading.Of(53)) with { Type = PointType.Concern, IsHigh = true, Why = "above the upper limit" }).Summary);

    [Fact]
    public void A_hidden_or_missing_end_is_said_and_the_value_before_it_told()
    {
        Assert.EndsWith("; the value for October 2026 is hidden.", Chart(Point("2026-09-01", Reading.Of(41)), Point("2026-10-01", Reading.Hidden)).Summary, StringComparison.Ordinal);
        Assert.EndsWith("; there is no value for October 2026.", Chart(Point("2026-09-01", Reading.Of(41)), Point("2026-10-01", Reading.Missing)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_limits_no_usual_range_and_no_special_cause_is_claimed()
    {
        var chart = Chart(Point("2026-09-01", Reading.Of(41)) with { Lower = null, Upper = null });
        Assert.Equal("Last value 41 in September 2026; too little variation or too few points for a usual range.", chart.Summary);
        Assert.Equal("–", chart.Table.Rows[0][^1]);
    }

    [Fact]
    public void A_missing_period_breaks_the_line_and_a_period_left_out_breaks_it_too()
    {
        var whole = Lines(Chart(Months(8, _ => Reading.Of(40))));
        Assert.Equal([8], whole);
        Assert.Equal([3, 4], Lines(Chart(Months(8, at => at == 3 ? Reading.Missing : Reading.Of(40)))));
        Assert.Equal([3, 4], Lines(Chart([.. Months(8, _ => Reading.Of(40)).Where((_, at) => at != 3)])));
    }

    [Fact]
    public void Limits_computed_anew_break_every_line_and_are_explained()
    {
        var points = Months(10, _ => Reading.Of(40)).Select((point, at) => point with { Part = at < 5 ? 0 : 1 }).ToArray();
        var chart = Chart(points) with { Rebases = [new(points[5].Period, "a new definition.")] };
        Assert.Equal([5, 5], Lines(chart));
        Assert.Contains($"Limits were recalculated from {points[5].Period.Name}: a new definition.", chart.Explanations);
    }

    [Fact]
    public void A_chart_that_was_worked_out_is_drawn_as_it_was()
    {
        double?[] values = [12, 14, 11, 13, 12, 15, 13, 12, 14, 11, 13, 12, 40, null, 13, 12];
        var start = new LocalDate(2025, 1, 1);
        var worked = ControlChart.Of([.. values.Select((value, at) => new ChartPoint(start.PlusMonths(at < 8 ? at : at + 1), value))],
            new ChartOptions { Improvement = Improvement.Decrease, Target = 5, Calendar = ChartCalendar.Month });
        var chart = ProcessChart.Of(worked, "Suspensions", Measure.Count("Suspensions"), PeriodKind.Month);
        Assert.Equal(worked.Points.Count + worked.Gaps.Count, chart.Points.Count);
        Assert.Equal(["no value", "no value"], chart.Table.Rows.Where(row => row[1] == "no value").Select(row => row[1]));
        Assert.Equal("Concern, high: above the upper limit", Assert.Single(chart.Table.Rows, row => row[1] == "40")[^1]);
        Assert.All(chart.Points, point => Assert.Equal(worked.Points[0].Limits.Upper, point.Upper));
        Assert.Equal((Improvement.Decrease, 5.0), (chart.Better, chart.Target));
    }

    private static ProcessChart Chart(params ProcessPoint[] points) => new() { Title = "Suspensions", Measure = Measure.Count("Suspensions"), Better = Improvement.Decrease, Points = points };

    private static ProcessPoint Point(string day, Reading reading) =>
        new(new(PeriodKind.Month, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), reading) { Mean = 43.5, Lower = 34.6, Upper = 52.4 };

    private static ProcessPoint[] Months(int count, Func<int, Reading> reading) =>
        [.. Enumerable.Range(0, count).Select(at => new ProcessPoint(SampleCharts.Month(at), reading(at)) { Mean = 43.5, Lower = 34.6, Upper = 52.4 })];

    private static IEnumerable<int> Lines(Chart chart) => chart.Draw(Canvas.Wide).Shapes.OfType<Trace>().Where(trace => trace.Ink.Name == "process").Select(trace => trace.Spots.Count);
}
