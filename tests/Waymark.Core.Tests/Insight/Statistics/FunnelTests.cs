using CsCheck;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Tests.Insight.Statistics;

public sealed class FunnelTests
{
    [Fact]
    public void Limits_leave_out_the_chance_that_they_say() => Gen.Select(Gen.Int[5, 500], Gen.Double[0.02, 0.98]).Sample((size, overall) =>
    {
        var limits = Funnel.OfShares([], overall).At(size);
        foreach (var (interval, tail) in new[] { (limits.Inner, 0.025), (limits.Outer, 0.001) })
        {
            // Interpolated: the whole count below the lower limit is rarer than the tail, the one above it is not.
            var lower = (int)Math.Floor((interval.Lower * size) - 1e-6);
            Assert.True(Chances.BinomialUpTo(lower, size, overall) <= tail + 1e-9);
            Assert.True(Chances.BinomialUpTo(lower + 1, size, overall) >= tail - 1e-9);
            Assert.InRange(interval.Lower, 0, overall + (1.0 / size));
            Assert.InRange(interval.Upper, overall - (1.0 / size), 1);
        }
        Assert.True(limits.Outer.Lower <= limits.Inner.Lower && limits.Inner.Upper <= limits.Outer.Upper);
    });

    [Fact]
    public void Limits_of_a_large_place_are_those_of_the_normal_distribution()
    {
        var limits = Funnel.OfShares([], 0.3).At(100_000);
        Assert.Equal(0.3 + (1.96 * Math.Sqrt(0.21 / 100_000)), limits.Inner.Upper, 1e-4);
        Assert.Equal(0.3 - (3.09 * Math.Sqrt(0.21 / 100_000)), limits.Outer.Lower, 1e-4);
        Assert.Equal(1 + (3.09 / Math.Sqrt(10_000)), Funnel.OfRatios([]).At(10_000).Outer.Upper, 1e-3);
    }

    [Fact]
    public void Places_that_vary_by_chance_alone_do_not_widen_the_limits_and_others_do()
    {
        Share[] alike = [.. Enumerable.Range(0, 20).Select(i => new Share(30 + (i % 2), 100))];
        Assert.Equal(1, Funnel.OfShares(alike).Overdispersion);
        Share[] unlike = [.. Enumerable.Range(0, 20).Select(i => new Share(i % 2 == 0 ? 20 : 40, 100))];
        var funnel = Funnel.OfShares(unlike);
        // Every deviate is 0.1 / sqrt(0.21 / 100), so its square is 4.76.
        Assert.Equal(0.01 / 0.0021, funnel.Overdispersion, 1e-9);
        var (wide, narrow) = (funnel.At(100).Inner, Funnel.OfShares(unlike, overdispersed: false).At(100).Inner);
        Assert.Equal((narrow.Upper - 0.3) * Math.Sqrt(0.01 / 0.0021), wide.Upper - 0.3, 1e-9);
    }

    [Fact]
    public void One_outlier_does_not_hide_itself_by_widening_the_limits()
    {
        Share[] places = [.. Enumerable.Range(0, 30).Select(i => new Share(30 + (i % 3), 100)), new Share(90, 100)];
        var funnel = Funnel.OfShares(places, overall: 0.31);
        Assert.Equal(1, funnel.Overdispersion);
        Assert.Equal(FunnelPlace.Outlying, funnel.At(100).Place(0.9));
        Assert.Equal(FunnelPlace.Usual, funnel.At(100).Place(0.31));
        Assert.Equal(FunnelPlace.Unusual, funnel.At(100).Place(0.43));
    }

    [Fact]
    public void Fewer_than_ten_places_never_widen_the_limits() =>
        Assert.Equal(1, Funnel.OfRatios([.. Enumerable.Range(0, 9).Select(i => (new Events(i * 20), 50.0))]).Overdispersion);
}
