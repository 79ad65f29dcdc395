using CsCheck;
using NodaTime;
using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Tests.Insight.ControlCharts;

public sealed class CountChartTests
{
    private static readonly ChartOptions Counts = new() { Improvement = Improvement.Decrease, Data = ValueKind.Counts };
    private static readonly ChartOptions Percent = new() { Data = ValueKind.Rates, Per = 100 };

    // From sums of e^-m m^k / k!: of a mean of 2, 7 and fewer come in 0.99890 and 6 and fewer in 0.99547 of all periods; three deviations leave 0.99865 below.
    [Theory]
    [InlineData(0.5, 0, 4)]
    [InlineData(1, 0, 5)]
    [InlineData(2, 0, 7)]
    [InlineData(3, 0, 9)]
    [InlineData(4, 0, 11)]
    public void Few_events_have_the_exact_limits_of_the_poisson_distribution(double mean, double lower, double upper)
    {
        var limits = Months.Chart([mean - 0.5, mean + 0.5, mean - 0.5, mean + 0.5], Counts).Points[0].Limits;
        Assert.Equal((mean, lower, upper), (limits.Mean, limits.Lower, limits.Upper));
    }

    [Fact]
    public void A_rare_event_is_no_special_cause_where_moving_ranges_would_call_it_one()
    {
        double?[] rare = [0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2];
        Assert.Equal(PointType.CommonCause, Months.Chart(rare, Counts).Variation);
        Assert.Equal(PointType.Concern, Months.Chart(rare, Counts with { Data = ValueKind.Values }).Variation);
        Assert.Equal(PointType.Concern, Months.Chart([.. rare[..19], 6], Counts).Variation);
    }

    [Fact]
    public void Two_in_three_near_the_exact_limit_are_a_special_cause()
    {
        // Of a mean of 2, above 5 is beyond two deviations: 5 and fewer come in 0.98344 of all periods.
        double?[] values = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 6, 3, 6];
        var chart = Months.Chart(values, Counts with { FixAfter = 12 });
        Assert.Equal([12, 14], Enumerable.Range(0, values.Length).Where(i => chart.Points[i].Causes.HasFlag(SpecialCause.TwoInThree)));
    }

    [Fact]
    public void Many_events_are_charted_as_values_are()
    {
        double?[] many = [9, 11, 9, 11, 9, 11, 24];
        Assert.Equal(Months.Chart(many, Counts with { Data = ValueKind.Values }).Points, Months.Chart(many, Counts).Points);
    }

    // By hand: 66 of 500 is 13.2 %; each rate in its own deviations is -0.881, 0.701, -0.623, 0.270; their mean moving range is 1.26578.
    [Fact]
    public void Limits_of_rates_follow_their_denominators()
    {
        var chart = Rates(Percent, (10, 100), (30, 200), (5, 50), (21, 150));
        Assert.All(chart.Points, point => Assert.Equal(13.2, point.Limits.Mean, 12));
        Assert.Equal([0.967149, 4.550068, -4.099863, 3.211919], chart.Points.Select(point => Math.Round(point.Limits.Lower, 6)));
        Assert.Equal([25.432851, 21.849932, 30.499863, 23.188081], chart.Points.Select(point => Math.Round(point.Limits.Upper, 6)));
    }

    [Fact]
    public void The_same_rate_is_usual_of_few_and_special_of_many()
    {
        (double, double)[] before = [(12, 100), (14, 100), (13, 100), (15, 100), (12, 100), (14, 100), (13, 100), (12, 100), (15, 100), (13, 100), (14, 100), (12, 100)];
        Assert.Equal(PointType.NeutralHigh, Rates(Percent with { FixAfter = 12 }, [.. before, (220, 1000)]).Variation);
        Assert.Equal(PointType.CommonCause, Rates(Percent with { FixAfter = 12 }, [.. before, (2.2, 10)]).Variation);
    }

    [Fact]
    public void Equal_denominators_give_the_limits_of_values() => Gen.Int[1, 60].Array[4, 30].Sample(counts =>
    {
        var rates = Rates(Percent with { ScreenOutliers = false }, [.. counts.Select(c => ((double)c, 100.0))]).Points;
        var values = Months.Chart([.. counts.Select(c => (double?)c)], new ChartOptions { ScreenOutliers = false }).Points;
        Assert.All(rates.Zip(values), both =>
        {
            Assert.Equal(both.Second.Limits.Mean, both.First.Limits.Mean, 9);
            Assert.Equal(both.Second.Limits.Known, both.First.Limits.Known);
            if (both.First.Limits.Known) Assert.Equal(both.Second.Limits.Upper, both.First.Limits.Upper, 9);
        });
    });

    [Fact]
    public void A_rate_without_a_denominator_and_a_compatible_chart_of_counts_are_refused()
    {
        Assert.Contains("does not say among how many", Assert.Throws<ArgumentException>(() => Months.Chart([1, 2], Percent)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Months.Chart([1, 2], Counts with { Mode = ChartMode.Compatible }));
    }

    [Fact]
    public void A_missing_rate_leaves_the_others_their_limits()
    {
        var chart = ControlChart.Of([new(Months.Day(0), 10) { Of = 100 }, new(Months.Day(1), 15) { Of = 200 }, new(Months.Day(2), 12) { Of = 150 }, new(Months.Day(3), 11) { Of = 150 }, new(Months.Day(4), 13) { Of = 150 }, new(Months.Day(5), null)], Percent with { Calendar = ChartCalendar.None, ScreenOutliers = false });
        Assert.True(chart.Points[0].Limits.Known);
        Assert.False(chart.Points[5].Limits.Known);
        Assert.Null(chart.Note);
    }

    private static ControlChart Rates(ChartOptions options, params (double Count, double Of)[] rates) =>
        ControlChart.Of([.. rates.Select((r, i) => new ChartPoint(new LocalDate(2020, 1, 1).PlusMonths(i), options.Per * r.Count / r.Of) { Of = r.Of })], options);
}
