using CsCheck;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Tests.Insight.Statistics;

public sealed class IntervalTests
{
    // Newcombe RG, Two-sided confidence intervals for the single proportion, Statistics in Medicine 1998, table I, methods 3 and 5.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0009, 0.1776)]
    public void Intervals_of_a_proportion_are_those_of_Newcombe(int count, int of, double wilsonLower, double wilsonUpper, double exactLower, double exactUpper)
    {
        var (wilson, exact) = (new Share(count, of).Wilson(Confidence.P95), new Share(count, of).Exact(Confidence.P95));
        Assert.Equal((wilsonLower, wilsonUpper), (Math.Round(wilson.Lower, 4), Math.Round(wilson.Upper, 4)));
        Assert.Equal((exactLower, exactUpper), (Math.Round(exact.Lower, 4), Math.Round(exact.Upper, 4)));
    }

    // Exact limits of a Poisson count as in the tables of Geigy and of Ulm (1990).
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.025, 5.572)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(9, 4.115, 17.085)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(100, 81.364, 121.627)]
    public void Exact_limits_of_a_count_are_those_of_the_tables(int count, double lower, double upper)
    {
        var exact = new Events(count).Exact(Confidence.P95);
        Assert.Equal((lower, upper), (Math.Round(exact.Lower, 3), Math.Round(exact.Upper, 3)));
    }

    [Fact]
    public void Byar_comes_within_a_hundredth_of_the_exact_limits_from_ten_events_on() => Gen.Int[10, 2000].Sample(count =>
    {
        var (byar, exact) = (new Events(count).Byar(Confidence.P95), new Events(count).Exact(Confidence.P95));
        Assert.Equal(1, byar.Lower / exact.Lower, 0.01);
        Assert.Equal(1, byar.Upper / exact.Upper, 0.01);
    });

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Few_events_have_the_exact_interval_and_more_have_Byars(int count) =>
        Assert.Equal(count < Events.ByarFrom ? new Events(count).Exact(Confidence.P95) : new Events(count).Byar(Confidence.P95), new Events(count).Within(Confidence.P95));

    [Fact]
    public void An_interval_holds_its_value_lies_within_its_bounds_and_widens_with_confidence() =>
        Gen.Int[0, 400].SelectMany(of => Gen.Select(Gen.Int[0, of], Gen.Const(of))).Sample((count, of) =>
        {
            var share = new Share(count, of);
            var (inner, outer) = (share.Wilson(Confidence.P95), share.Wilson(Confidence.P998));
            Assert.True(of == 0 || inner.Holds(share.Value));
            Assert.InRange(outer.Lower, 0, inner.Lower);
            Assert.InRange(outer.Upper, inner.Upper, 1);
            var mirror = new Share(of - count, of).Wilson(Confidence.P95);
            Assert.Equal(inner.Lower, 1 - mirror.Upper, 1e-12);
            var events = new Events(count).Within(Confidence.P95);
            Assert.True(events.Holds(count));
        });

    [Fact]
    public void A_count_above_its_whole_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Share(3, 2));

    [Theory]
    [InlineData(3, 10, 0.5, 0.171875)]
    [InlineData(0, 5, 0.2, 0.32768)]
    public void Binomial_chances_are_sums_of_their_terms(int count, int of, double chance, double expected)
    {
        Assert.Equal(expected, Chances.BinomialUpTo(count, of, chance), 1e-12);
        Assert.Equal(expected, Enumerable.Range(0, count + 1).Sum(k => Chances.BinomialAt(k, of, chance)), 1e-12);
    }

    [Theory]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(3.090232306167813, 0.002)]
    [InlineData(0, 1)]
    public void Normal_chances_are_those_of_the_tables(double z, double beyond) => Assert.Equal(beyond, Chances.NormalBeyond(z), 1e-10);

    [Fact]
    public void Poisson_chances_are_sums_of_their_terms() => Gen.Select(Gen.Int[0, 60], Gen.Double[0.1, 60]).Sample((count, expected) =>
    {
        var (term, sum) = (Math.Exp(-expected), 0.0);
        for (var k = 0; k <= count; term *= expected / ++k) sum += term;
        Assert.Equal(sum, Chances.PoissonUpTo(count, expected), 1e-10);
    });
}
