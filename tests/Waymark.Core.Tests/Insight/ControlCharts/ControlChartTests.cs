using CsCheck;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.ControlCharts;

public sealed class ControlChartTests
{
    private static readonly ChartOptions Plain = new() { Improvement = Improvement.Increase };

    [Fact]
    public void A_flat_series_says_that_there_is_no_variation_yet()
    {
        var chart = Months.Chart([.. Enumerable.Repeat<double?>(0.1, 20)], Plain with { Target = 1 });
        Assert.Equal("no variation yet", chart.Note);
        Assert.Null(chart.Variation);
        Assert.Null(chart.Assurance);
        Assert.All(chart.Points, point => Assert.Equal(SpecialCause.None, point.Causes));
    }

    [Fact]
    public void One_other_value_in_a_flat_series_flags_that_value_and_no_other()
    {
        var labels = Months.Labels([.. Enumerable.Repeat<double?>(50, 15), 60, 50, 50, 50, 50], Plain with { Calendar = ChartCalendar.None });
        Assert.Equal("Above UCL", labels[15]);
        Assert.Equal(15, labels.Count(label => label == "7 Points Below CL"));
        Assert.Equal(4, labels.Count(label => label == "Common Cause"));
    }

    [Fact]
    public void Screening_leaves_out_large_ranges_where_half_of_them_or_more_move() =>
        Assert.Equal(4.6044, Months.Chart([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1], Plain).Points[0].Limits.Upper, 4);

    [Fact]
    public void A_point_at_the_end_of_a_trend_keeps_the_direction_of_its_own_trend()
    {
        var labels = Months.Labels([1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13], Plain);
        Assert.Equal("7 Point Trend (Increasing)", labels[6]);
        Assert.Equal("7 Point Trend (Increasing)", labels[7]);
    }

    [Fact]
    public void A_month_that_is_absent_is_a_gap_which_ends_a_run_and_has_no_moving_range()
    {
        double?[] values = [1, 1.5, 1, 9, 9.5, 9, 9, 9.5, 9, 9.2, 1, 1.5, 1];
        var whole = Months.Chart(values, Plain);
        Assert.Equal(7, whole.Points.Count(point => point.Causes.HasFlag(SpecialCause.Shift)));
        var torn = ControlChart.Of([.. whole.Points.Where((_, i) => i != 6).Select(point => new ChartPoint(point.Date, point.Value))], Plain);
        Assert.Equal([Months.Day(6)], torn.Gaps);
        Assert.DoesNotContain(torn.Points, point => point.Causes.HasFlag(SpecialCause.Shift));
        Assert.True(torn.Points[6].AfterGap);
        // The step across the gap counts for nothing: ranges are 0.5 0.5 8 0.5 0.5 | 0.5 0.2 8.2 0.5 0.5, the two large ones screened out.
        Assert.Equal(2.66 * 2 * (3.7 / 8), torn.Points[0].Limits.Upper - torn.Points[0].Limits.Lower, 1e-9);
    }

    [Fact]
    public void A_missing_value_is_a_gap_like_an_absent_period()
    {
        double?[] values = [1, 2, 1, 3, 1, 2, null, 2, 1, 3, 2, 1, 2, 1];
        var missing = Months.Chart(values, Plain);
        var absent = ControlChart.Of([.. missing.Points.Where(point => point.Value is not null).Select(point => new ChartPoint(point.Date, point.Value))], Plain);
        Assert.Equal(missing.Points[0].Limits, absent.Points[0].Limits);
        Assert.Equal(missing.Points.Where(point => point.Value is not null).Select(point => point.Causes), absent.Points.Select(point => point.Causes));
    }

    [Fact]
    public void More_than_a_fifth_of_gaps_is_not_enough_to_judge()
    {
        double?[] values = [1, 2, null, 3, 1, null, 1, 2, null, 9, 1, null];
        var chart = Months.Chart(values, Plain);
        Assert.Equal("not enough data", chart.Note);
        Assert.Null(chart.Variation);
        Assert.Null(Months.Chart([1, 2, null, 3, 1, null, 1, 2, 3, 9], Plain).Note);
    }

    [Theory]
    [InlineData("2026-01-01 2026-02-01 2026-03-01 2026-05-01", 1)]
    [InlineData("2026-01-31 2026-02-28 2026-04-30 2026-05-31", 1)]
    [InlineData("2026-01-05 2026-01-12 2026-01-19 2026-02-02", 1)]
    [InlineData("2021-09-01 2022-09-01 2025-09-01 2026-09-01", 2)]
    [InlineData("2025-09-01 2026-01-01 2026-04-01 2026-09-01", 0)]
    [InlineData("2026-01-03 2026-02-11 2026-02-17 2026-05-01", 0)]
    public void The_calendar_is_read_off_the_dates_where_they_keep_a_step(string days, int gaps) =>
        Assert.Equal(gaps, ControlChart.Of([.. days.Split(' ').Select(day => new ChartPoint(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, 1))], Plain).Gaps.Count);

    [Theory]
    [InlineData(6, 6)]
    [InlineData(7, 0)]
    public void A_run_of_six_fires_only_where_six_was_chosen(int runLength, int flagged)
    {
        var chart = Months.Chart([1, 9, 1, 1.5, 1, 1, 1.5, 1, 9, 9, 1, 9, 9], Plain with { RunLength = runLength });
        Assert.Equal(flagged, chart.Points.Count(point => point.Causes.HasFlag(SpecialCause.Shift)));
    }

    [Fact]
    public void Two_in_three_flags_the_near_ones_of_a_window_on_one_side_alone()
    {
        // Baseline 12 points of 9 and 11: mean 10, mean range 2, limits 4.68 and 15.32, near limits from 13.55.
        double?[] start = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
        Assert.Equal(["2 in 3 Above CL", "Common Cause", "2 in 3 Above CL"], Months.Labels([.. start, 14, 11, 14], Plain with { FixAfter = 12 })[^3..]);
        Assert.Equal(["Common Cause", "Common Cause", "Common Cause"], Months.Labels([.. start, 14, 9, 14], Plain with { FixAfter = 12 })[^3..]);
        Assert.Equal(["Above UCL", "Above UCL", "Common Cause"], Months.Labels([.. start, 16, 16, 14], Plain with { FixAfter = 12 })[^3..]);
    }

    [Theory]
    [InlineData(Improvement.Increase, 20, Assurance.ConsistentFail)]
    [InlineData(Improvement.Decrease, 20, Assurance.ConsistentPass)]
    [InlineData(Improvement.Increase, 0, Assurance.ConsistentPass)]
    [InlineData(Improvement.Decrease, 0, Assurance.ConsistentFail)]
    [InlineData(Improvement.Increase, 10, Assurance.Inconsistent)]
    [InlineData(Improvement.Neutral, 20, null)]
    public void Assurance_holds_the_target_against_the_last_limits(Improvement improvement, double target, Assurance? expected) =>
        Assert.Equal(expected, Months.Chart([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9], Plain with { Improvement = improvement, Target = target }).Assurance);

    [Theory]
    [InlineData(Improvement.Increase, PointType.Improvement)]
    [InlineData(Improvement.Decrease, PointType.Concern)]
    [InlineData(Improvement.Neutral, PointType.NeutralHigh)]
    public void The_variation_icon_is_the_type_of_the_last_point(Improvement improvement, PointType expected)
    {
        var chart = Months.Chart([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 30], Plain with { Improvement = improvement });
        Assert.Equal(expected, chart.Variation);
    }

    [Fact]
    public void A_falling_trend_above_the_mean_is_low()
    {
        var chart = Months.Chart([.. Enumerable.Range(0, 14).Select(i => (double?)(i % 2 * 20)), 18, 17, 16, 15, 14, 13, 12], Plain with { ScreenOutliers = false });
        var last = chart.Points[^1];
        Assert.True(last.Value > last.Limits.Mean);
        Assert.Equal(SpecialCause.Trend, last.Shown);
        Assert.Equal(PointType.Concern, last.Type);
    }

    [Fact]
    public void The_order_of_the_points_given_does_not_matter()
    {
        ChartPoint[] points = [.. Enumerable.Range(0, 20).Select(i => new ChartPoint(Months.Day(i), i * 7 % 5))];
        Assert.Equal(ControlChart.Of(points, Plain).Points, ControlChart.Of([.. points.Reverse()], Plain).Points);
    }

    [Fact]
    public void Two_values_for_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => ControlChart.Of([new(Months.Day(0), 1), new(Months.Day(0), 2)], Plain));

    private static readonly Gen<double?[]> Whole = Gen.Int[-20, 20].Select(v => (double?)v).Array[0, 60];

    [Fact]
    public void A_constant_that_is_added_moves_the_limits_and_nothing_else() => Gen.Select(Whole, Gen.Int[-1000, 1000]).Sample((values, by) =>
    {
        foreach (var mode in Enum.GetValues<ChartMode>())
        {
            var (here, there) = (Months.Chart(values, Plain with { Mode = mode }), Months.Chart([.. values.Select(v => v + by)], Plain with { Mode = mode }));
            Assert.Equal(here.Points.Select(p => p.Type), there.Points.Select(p => p.Type));
            if (values.Length > 0) Assert.Equal(here.Points[0].Limits.Upper + by, there.Points[0].Limits.Upper, 1e-9);
        }
    });

    [Fact]
    public void A_mirrored_series_with_the_other_way_as_improvement_says_the_same() => Whole.Sample(values =>
    {
        // The package reads an equal value as a fall, so the mirror holds for it only without ties at the ends of trends.
        var (here, there) = (Months.Chart(values, Plain), Months.Chart([.. values.Select(v => -v)], Plain with { Improvement = Improvement.Decrease }));
        Assert.Equal(here.Points.Select(p => (p.Type, p.Causes)), there.Points.Select(p => (p.Type, p.Causes)));
    });

    [Fact]
    public void No_NaN_reaches_a_type_a_label_or_a_value() =>
        Gen.Frequency((1, Gen.Const((double?)null)), (3, Gen.Double[-1e6, 1e6].Select(v => (double?)v))).Array[0, 40].Sample(values =>
        {
            foreach (var mode in Enum.GetValues<ChartMode>())
                foreach (var point in Months.Chart(values, Plain with { Mode = mode, Target = 3 }).Points)
                {
                    Assert.False(point.Value is { } v && double.IsNaN(v));
                    Assert.True(point.Limits.Known || !point.Causes.HasFlag(SpecialCause.Outside));
                    Assert.Equal(point.Type == PointType.CommonCause, point.Causes == SpecialCause.None);
                }
        });
}
