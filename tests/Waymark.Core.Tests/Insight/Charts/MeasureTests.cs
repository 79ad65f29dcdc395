using CsCheck;
using Waymark.Core.Insight.Charts;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class MeasureTests
{
    [Theory]
    [InlineData(1204, 0, "", "1,204")]
    [InlineData(41.25, 1, "%", "41.3%")]
    [InlineData(-0.5, 1, "", "−0.5")]
    [InlineData(-0.04, 1, "", "0.0")]
    [InlineData(0, 1, "%", "0.0%")]
    [InlineData(2.5, 0, " days", "3 days")]
    [InlineData(1e6, 1, "", "1,000,000.0")]
    public void Values_are_printed_as_in_Britain(double value, int decimals, string suffix, string shown) =>
        Assert.Equal(shown, new Measure("Things", decimals, suffix).Show(value));

    [Theory]
    [InlineData(34.2, 58.1, 0, "35 to 58")]
    [InlineData(35, 52, 0, "35 to 52")]
    [InlineData(34.9999999999, 52.0000000001, 0, "35 to 52")]
    [InlineData(-3.1, 4.6, 0, "0 to 4")]
    [InlineData(5.2, 5.4, 0, "5.2 to 5.4")]
    [InlineData(10.04, 12.06, 1, "10.1 to 12.0")]
    public void A_usual_range_is_printed_so_that_what_is_outside_looks_outside(double lower, double upper, int decimals, string shown) =>
        Assert.Equal(shown, new Measure("Things", decimals).ShowRange(lower, upper));

    [Fact]
    public void A_value_outside_the_limits_is_never_printed_within_the_range() =>
        Gen.Select(Gen.Int[0, 500], Gen.Double[0.0, 250.0], Gen.Double[0.0, 250.0]).Where((_, a, b) => Math.Abs(a - b) > 2).Sample((value, a, b) =>
        {
            var (lower, upper) = (Math.Min(a, b), Math.Max(a, b));
            var ends = Measure.Count("Things").ShowRange(lower, upper).Split(" to ").Select(end => double.Parse(end, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return (value < lower - 1e-6 || value > upper + 1e-6) == (value < ends[0] || value > ends[1]);
        });

    [Fact]
    public void What_is_not_a_number_is_no_value()
    {
        Assert.True(Reading.Of(double.NaN).IsMissing);
        Assert.True(Reading.Of(double.PositiveInfinity).IsMissing);
        Assert.True(Reading.Of(null).IsMissing);
        Assert.Equal(["hidden", "no value", "3"], new[] { Reading.Hidden, Reading.Missing, Reading.Of(3) }.Select(reading => reading.Show(Measure.Count("Plans"))));
    }

    [Fact]
    public void A_value_that_was_published_with_more_decimals_keeps_them_in_sentence_and_table()
    {
        var year = new ChartPeriod(PeriodKind.Year, new(2024, 1, 1));
        var chart = new LineChart
        {
            Title = "Exclusions", Measure = new Measure("For every 100", 2),
            Series = [new("Here", [(year, Reading.Of(0.214))]), new("Published", [(year, Reading.Of(0.187, 3))])],
        };
        Assert.Equal(["2024", "0.21", "0.187"], chart.Table.Rows[0]);
        Assert.Contains("Published 0.187", chart.Summary, StringComparison.Ordinal);
    }
}
