using CsCheck;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.ControlCharts;

public sealed class CompatibleChartTests
{
    private static readonly ChartOptions Compatible = new() { Mode = ChartMode.Compatible, Improvement = Improvement.Increase };

    [Theory]
    [InlineData(true, 1.9444, -0.7156, 4.6044)]
    [InlineData(false, 1.9444, -3.0626, 6.9515)]
    public void Limits_are_those_of_the_package_with_and_without_screening(bool screen, double mean, double lower, double upper)
    {
        var limits = Months.Chart([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], Compatible with { ScreenOutliers = screen }).Points[0].Limits;
        Assert.Equal(mean, limits.Mean, 4);
        Assert.Equal(lower, limits.Lower, 4);
        Assert.Equal(upper, limits.Upper, 4);
    }

    [Fact]
    public void A_series_without_change_has_no_limits_and_its_target_is_hit_or_miss()
    {
        var chart = Months.Chart([.. Enumerable.Repeat<double?>(0.1, 20)], Compatible with { Target = 3 });
        Assert.All(chart.Points, point => Assert.Equal("Common Cause", ChartWords.Label(point)));
        Assert.False(chart.Points[0].Limits.Known);
        Assert.Equal(Assurance.Inconsistent, chart.Assurance);
    }

    [Fact]
    public void One_other_value_in_a_flat_series_flags_every_point()
    {
        var chart = Months.Chart([.. Enumerable.Repeat<double?>(50, 15), 60, 50, 50, 50, 50], Compatible);
        Assert.Equal(new ProcessLimits(50.5, 50.5, 50.5), chart.Points[0].Limits);
        Assert.Equal(19, chart.Points.Count(point => ChartWords.Label(point) == "Below LCL"));
        Assert.Equal("Above UCL", ChartWords.Label(chart.Points[15]));
    }

    [Fact]
    public void The_last_rising_point_before_an_equal_one_that_begins_another_trend_reads_as_falling()
    {
        var labels = Months.Labels([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13], Compatible);
        Assert.Equal("7 Point Trend (Decreasing)", labels[6]);
        Assert.Equal("7 Point Trend (Increasing)", labels[7]);
    }

    [Fact]
    public void A_peak_between_two_trends_takes_the_step_after_it()
    {
        var labels = Months.Labels([0, 20, 0, 20, 0, 20, 8, 9, 10, 11, 12, 13, 14, 13, 12, 11, 10, 9, 8], Compatible);
        Assert.Equal("7 Point Trend (Increasing)", labels[11]);
        Assert.Equal("7 Point Trend (Decreasing)", labels[12]);
    }

    [Fact]
    public void A_missing_value_is_common_cause_and_breaks_a_run()
    {
        var labels = Months.Labels([1, 1, 1, 9, 9, 9, null, 9, 9, 9, 1, 1, 1], Compatible);
        Assert.Equal("Common Cause", labels[6]);
        Assert.DoesNotContain("7 Points Above CL", labels);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Limits_from_fewer_than_13_points_are_on_trial(int count, bool trial) =>
        Assert.All(Months.Chart([.. Enumerable.Range(0, count).Select(i => (double?)(i % 3))], Compatible).Points, point => Assert.Equal(trial, point.TrialLimits));

    [Fact]
    public void Limits_fixed_at_the_first_points_do_not_widen_and_each_group_has_its_own_first_points()
    {
        double?[] values = [.. Enumerable.Range(0, 12).Select(i => (double?)(i % 2)), 100, 200, 300, .. Enumerable.Range(0, 12).Select(i => (double?)(50 + (i % 2))), 900];
        var chart = Months.Chart(values, Compatible with { FixAfter = 12, RebaseOn = [Months.Day(15)] });
        Assert.Equal(0.5, chart.Points[14].Limits.Mean);
        Assert.Equal(50.5, chart.Points[^1].Limits.Mean);
        Assert.Equal((0, 1), (chart.Points[14].Group, chart.Points[15].Group));
    }

    [Fact]
    public void A_rebase_on_the_first_day_changes_but_the_number_of_the_group_and_on_an_unknown_day_nothing()
    {
        double?[] values = [3, 5, 4, 6, 5, 7, 3, 4, 6, 2, 5, 4, 9, 3];
        var plain = Months.Chart(values, Compatible);
        Assert.Equal(plain.Points, Months.Chart(values, Compatible with { RebaseOn = [Months.Day(0)] }).Points.Select(point => point with { Group = 0 }));
        Assert.Equal(plain.Points, Months.Chart(values, Compatible with { RebaseOn = [Months.Day(3).PlusDays(1)] }).Points);
    }

    [Fact]
    public void Every_limit_and_label_is_what_the_windows_of_the_rules_give()
    {
        // Few different values, so that ties, runs and trends are common; gaps and rebases anywhere.
        var value = Gen.Frequency((1, Gen.Const((double?)null)), (12, Gen.Int[0, 9].Select(v => (double?)v)), (12, Gen.Int[0, 2].Select(v => (double?)v / 10)));
        var series = Gen.OneOf(value.Array[0, 40], Gen.Select(Gen.Int[-1, 1].Array[1, 40], value.Array[0, 3], (steps, tail) => (double?[])[.. Walk(steps), .. tail]));
        Gen.Select(series, Gen.Int[0, 12].Array[43], Gen.Int[12, 20].Select(k => k % 2 == 0 ? (int?)k : null), Gen.Bool).Sample((values, dice, fixAfter, screen) =>
        {
            var rebases = values.Select((_, i) => i > 0 && dice[i] == 0).ToArray();
            var chart = Months.Chart(values, Compatible with { ScreenOutliers = screen, FixAfter = fixAfter, RebaseOn = [.. rebases.Select((r, i) => (r, i)).Where(p => p.r).Select(p => Months.Day(p.i))] });
            var expected = WindowedChart.Of(values, rebases, fixAfter, screen);
            // A point that stands on a line, where the two ways of adding up differ in the last binary digit, may be told to either side of it.
            var undecided = values.Select((v, i) => v is { } at && Undecided(at, expected[i].Mean, expected[i].Lower, expected[i].Upper, chart.Points[i].Limits)).Contains(true);
            for (var i = 0; i < values.Length; i++)
            {
                if (!undecided) Assert.Equal(expected[i].Label, ChartWords.Label(chart.Points[i]));
                Assert.Equal(expected[i].Mean, chart.Points[i].Limits.Mean, 1e-9);
                Assert.Equal(expected[i].Lower, chart.Points[i].Limits.Lower, 1e-9);
                Assert.Equal(expected[i].Upper, chart.Points[i].Limits.Upper, 1e-9);
            }
        }, iter: 20_000);
    }

    private static bool Undecided(double at, double mean, double lower, double upper, ProcessLimits limits)
    {
        (double Expected, double Actual)[] lines =
        [
            (mean, limits.Mean), (lower, limits.Lower), (upper, limits.Upper),
            (mean + ((upper - mean) * 2 / 3), limits.Mean + ((limits.Upper - limits.Mean) * 2 / 3)), (mean - ((mean - lower) * 2 / 3), limits.Mean - ((limits.Mean - limits.Lower) * 2 / 3)),
        ];
        return lines.Any(line => Math.Abs(at - line.Expected) < 1e-9 && (line.Expected, line.Actual) != (at, at));
    }

    private static IEnumerable<double?> Walk(int[] steps)
    {
        var at = 0;
        foreach (var step in steps) yield return at += step;
    }
}
