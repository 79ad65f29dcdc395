using CsCheck;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 100, 5, false, "0 20 40 60 80 100")]
    [InlineData(0, 1204, 5, true, "0 250 500 750 1000 1250")]
    [InlineData(3, 7, 5, true, "3 4 5 6 7")]
    [InlineData(0, 3, 5, true, "0 1 2 3")]
    [InlineData(0, 1, 5, false, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-12, 8, 4, false, "-15 -10 -5 0 5 10")]
    [InlineData(5, 5, 5, true, "0 2 4 6 8")]
    [InlineData(0, 0, 5, true, "0 1")]
    public void Ticks_are_round_numbers_around_the_values(double least, double greatest, int about, bool isWhole, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', Ticks.Around(least, greatest, about, isWhole).Values));

    [Fact]
    public void Any_range_lies_within_few_round_ticks() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[0, 1e6], Gen.Int[1, 8], Gen.Bool).Sample((least, range, about, isWhole) =>
        {
            var ticks = Ticks.Around(least, least + range, about, isWhole);
            var values = ticks.Values.ToList();
            var part = ticks.Step / Math.Pow(10, Math.Floor(Math.Log10(ticks.Step) + 1e-9));
            return values[0] <= least + 1e-6 && values[^1] >= least + range - 1e-6 && values.Count >= 2 && values.Count <= about + 3
                && new[] { 1, 2, 2.5, 5 }.Any(nice => Math.Abs(part - nice) < 1e-6) && (!isWhole || ticks.Step >= 1);
        });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2.5, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.2, 1)]
    [InlineData(0.00005, 5)]
    [InlineData(500, 0)]
    public void A_step_says_how_many_places_its_labels_need(double step, int places) => Assert.Equal(places, new Ticks(0, step * 4, step).Decimals);

    [Theory]
    [InlineData(new[] { 40.0, 50.0 }, true, "an axis of values that lie close together leaves 0 out")]
    [InlineData(new[] { 20.0, 50.0 }, false, "an axis of values that vary much has 0")]
    [InlineData(new[] { 50.0, 50.0 }, false, "one level is seen against 0")]
    [InlineData(new[] { 0.0, 1.0 }, false, "0 is a value")]
    [InlineData(new double[0], false, "nothing has no axis")]
    public void The_axis_of_a_line_leaves_nought_out_only_where_the_line_would_be_flat(double[] values, bool isCut, string why) =>
        Assert.True(isCut == ValueAxis.IsCut(values, Measure.Count("Plans")), why);

    [Fact]
    public void Percents_do_not_reach_beyond_a_hundred_and_counts_not_below_nought()
    {
        var percent = ValueAxis.Over([96, 99.5, 120], Measure.Percent("Percent"), 5);
        Assert.True(percent.High <= 100, $"The axis ends at {percent.High}.");
        Assert.Equal(0, ValueAxis.Over([-3.2, 4, 9], Measure.Count("Children"), 5).Low);
    }
}
