using CsCheck;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Tests.Insight.Statistics;

public sealed class DifferenceTests
{
    // Newcombe RG, Interval estimation for the difference between independent proportions, Statistics in Medicine 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Intervals_between_proportions_are_those_of_Newcombe(int a, int m, int b, int n, double lower, double upper)
    {
        var within = Difference.Between(new Share(a, m), new Share(b, n), Confidence.P95).Within;
        Assert.Equal((lower, upper), (Math.Round(within.Lower, 4), Math.Round(within.Upper, 4)));
    }

    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857)] // Fisher's lady tasting tea, both sides
    [InlineData(4, 4, 0, 4, 0.0286)]
    [InlineData(0, 10, 0, 20, 1)]
    public void Chances_of_few_are_exact(int a, int m, int b, int n, double chance) =>
        Assert.Equal(chance, Difference.Between(new Share(a, m), new Share(b, n), Confidence.P95).Chance, 4);

    // Breast cancer of women with and without fluoroscopy (Rothman), as worked in the manual of R for poisson.test.
    [Fact]
    public void Rates_are_compared_exactly_given_the_total()
    {
        var difference = Difference.Between(new Events(11), 800, new Events(6 + 8 + 7), 1083 + 1050 + 878, Confidence.P95);
        Assert.Equal(0.07967, difference.Chance, 5);
        Assert.False(difference.MoreThanChance);
    }

    [Fact]
    public void The_difference_of_two_in_the_other_order_is_its_mirror() =>
        Gen.Int[1, 200].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n))).Select(pair => new Share(pair.Item1, pair.Item2)).Array[2].Sample(pair =>
        {
            var (here, there) = (Difference.Between(pair[0], pair[1], Confidence.P95), Difference.Between(pair[1], pair[0], Confidence.P95));
            Assert.Equal(here.Within.Lower, -there.Within.Upper, 1e-12);
            Assert.Equal(here.Chance, there.Chance, 1e-9);
            Assert.InRange(here.Chance, 0, 1);
            Assert.InRange(here.Within.Lower, -1, 1);
        });

    // Benjamini and Hochberg 1995, section 4: fifteen comparisons of a trial of thrombolysis; four stand at a false share of 5 %.
    [Fact]
    public void Of_the_fifteen_comparisons_of_Benjamini_and_Hochberg_four_stand()
    {
        double[] chances = [0.0201, 0.4262, 0.0001, 0.0278, 0.0004, 0.0298, 1.0000, 0.0344, 0.0019, 0.0459, 0.3240, 0.5719, 0.6528, 0.7590, 0.0095];
        var adjusted = FalseDiscovery.Adjust(chances);
        Assert.Equal([0.0001, 0.0004, 0.0019, 0.0095], chances.Where((_, i) => adjusted[i] <= 0.05).Order());
        Assert.Equal(0.0015, adjusted[2], 1e-12);
        Assert.True(FalseDiscovery.Adjust(chances, dependent: true)[14] > 0.05);
    }

    [Fact]
    public void Adjusted_chances_keep_the_order_and_are_never_smaller_than_they_were() => Gen.Double[0, 1].Array[0, 50].Sample(chances =>
    {
        var adjusted = FalseDiscovery.Adjust(chances);
        var byChance = Enumerable.Range(0, chances.Length).OrderBy(i => chances[i]).ToList();
        for (var j = 0; j < byChance.Count; j++)
        {
            Assert.InRange(adjusted[byChance[j]], chances[byChance[j]], 1);
            if (j > 0) Assert.True(adjusted[byChance[j]] >= adjusted[byChance[j - 1]]);
        }
    });

    [Fact]
    public void A_chance_that_is_not_a_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Adjust([double.NaN]));

    [Fact]
    public void Equal_values_share_a_place_and_small_groups_have_none() =>
        Assert.Equal([2, null, 1, 2, 4, null], Ranking.Of([(0.5, 40), (0.9, 9), (0.7, 10), (0.5, 100), (0.1, 10), (double.NaN, 50)], 10));

    [Fact]
    public void The_lowest_can_come_first() => Assert.Equal([2, 1, 3], Ranking.Of([(5, 9), (1, 9), (7, 9)], 1, highestFirst: false));
}
