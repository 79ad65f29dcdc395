using CsCheck;
using NodaTime;
using Waymark.Core.Insight.Statistics;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Tests.Insight.Watching;

public sealed class WatchListTests
{
    private static readonly WatchOptions Usual = new();

    // The rules of control charts flag 333 of 5,000 stable series in their last six points.
    [Fact]
    public void Of_thousands_of_stable_series_hardly_one_is_told()
    {
        var invented = new Invented(1);
        var list = WatchList.Of([.. Enumerable.Range(0, 5000).Select(i => invented.Counts($"{i}", 60, 0))], Usual);
        Assert.Equal(5000, list.Judged);
        Assert.InRange(list.Findings.Count + list.Trivial, 0, 3);
    }

    // One in twenty has stepped up by so many standard deviations.
    [Theory]
    [InlineData(2.5, 0, 0.90, 0.15)]
    [InlineData(2, 0, 0.50, 0.15)]
    [InlineData(2.5, 0.3, 0.60, 0.25)]
    public void Steps_are_found_and_few_of_the_findings_are_false(double step, double correlation, double power, double falseShare)
    {
        var invented = new Invented(7);
        var family = Enumerable.Range(0, 3000).Select(i => invented.Counts(i % 20 == 0 ? $"moved {i}" : $"{i}", 60, i % 20 == 0 ? step : 0, correlation)).ToList();
        var found = WatchList.Of(family, Usual).Findings;
        var right = found.Count(f => f.Id.StartsWith("moved", StringComparison.Ordinal));
        Assert.True(right >= power * 150, $"Only {right} of 150 steps were found.");
        Assert.True(found.Count - right <= falseShare * found.Count, $"{found.Count - right} of {found.Count} findings are false.");
    }

    [Fact]
    public void What_is_told_first_is_the_change_that_touches_most_children()
    {
        var invented = new Invented(3);
        var stable = Enumerable.Range(0, 30).Select(i => invented.Counts($"stable {i}", 60, 0));
        var list = WatchList.Of([.. stable, invented.Counts("small school", 9, 6), invented.Counts("large school", 400, 6)], Usual);
        Assert.Equal(["large school", "small school"], list.Findings.Take(2).Select(f => f.Id));
        var first = list.Findings[0];
        Assert.True(first.AtOnce);
        Assert.InRange(first.Excess, first.Lower, first.Upper);
        Assert.InRange(first.Excess, 6 * 6 * 20 * 0.8, 6 * 6 * 20 * 1.2); // six months, six deviations of 20
        Assert.True(first.Lower > 0);
    }

    [Fact]
    public void A_month_that_is_high_in_every_year_is_no_change()
    {
        var points = Enumerable.Range(0, 48).Select(i => new LocalDate(2022, 4, 1).PlusMonths(i))
            .Select((day, i) => new WatchedPoint(day, 20 + (i * 7 % 5) + (day.Month is >= 10 or 1 or 2 or 3 ? 40 : 0))).ToList();
        Assert.Empty(WatchList.Of([new WatchedSeries("winter", points)], Usual).Findings);
        var worse = points.Select((p, i) => p with { Count = p.Count + (i >= 42 ? 30 : 0) }).ToList();
        Assert.Single(WatchList.Of([new WatchedSeries("winter", worse)], Usual).Findings);
    }

    [Fact]
    public void A_share_of_a_growing_group_is_no_change()
    {
        var grown = Enumerable.Range(0, 36).Select(i => new WatchedPoint(new LocalDate(2023, 9, 1).PlusMonths(i), 30 + (i % 3) + (i >= 30 ? 60 : 0), i >= 30 ? 300 : 100)).ToList();
        Assert.Empty(WatchList.Of([new WatchedSeries("grown", grown)], Usual).Findings);
        Assert.Single(WatchList.Of([new WatchedSeries("grown", [.. grown.Select(p => p with { Of = null })])], Usual).Findings);
    }

    [Fact]
    public void Changes_that_are_real_and_touch_few_are_counted_and_not_told()
    {
        var invented = new Invented(5);
        var points = Enumerable.Range(0, 36).Select(i => new WatchedPoint(new LocalDate(2023, 9, 1).PlusMonths(i), i >= 30 ? 5070 : 5000)).ToList();
        var list = WatchList.Of([new WatchedSeries("large and steady", points), invented.Counts("other", 60, 0)], Usual with { LeastShare = 0.5, LeastChildren = 1000 });
        Assert.Empty(list.Findings);
        Assert.Equal(1, list.Trivial);
    }

    [Theory]
    [InlineData(23, 60, 0, "fewer than 24 periods")]
    [InlineData(24, 4, 0, "fewer than 5 a period: pool it with others")]
    [InlineData(24, 60, 7, "more than a fifth of the periods is absent")]
    public void A_series_that_cannot_be_judged_says_why(int periods, double mean, int absent, string why)
    {
        var points = Enumerable.Range(0, periods).Select(i => new WatchedPoint(new LocalDate(2023, 9, 1).PlusMonths(i), mean)).ToList();
        var list = WatchList.Of([new WatchedSeries("one", points, absent)], Usual);
        Assert.Equal([new Unjudged("one", why)], list.Unjudged);
        Assert.Equal(0, list.Judged);
    }

    [Fact]
    public void A_share_without_anybody_to_count_among_cannot_be_judged()
    {
        var points = Enumerable.Range(0, 30).Select(i => new WatchedPoint(new LocalDate(2023, 9, 1).PlusMonths(i), i == 3 ? 0 : 9, i == 3 ? 0 : 90)).ToList();
        Assert.Equal("a period without anybody to count among", WatchList.Of([new WatchedSeries("one", points)], Usual).Unjudged.Single().Why);
    }

    [Theory]
    [InlineData(-1.0, null, "It must be 0 or more.")]
    [InlineData(5.0, 4.0, "Give at least as many as are counted.")]
    public void A_point_that_cannot_be_is_named(double count, double? of, string remedy)
    {
        var series = new WatchedSeries("one", [new WatchedPoint(new LocalDate(2023, 9, 1), count, of)]);
        Assert.Contains(remedy, series.Fault(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WatchList.Of([series], Usual));
    }

    [Fact]
    public void The_order_of_series_and_of_points_changes_nothing() =>
        Gen.Int[0, 1000].Sample(seed =>
        {
            var invented = new Invented(seed);
            var family = Enumerable.Range(0, 12).Select(i => invented.Counts($"{i}", 40, i % 3 == 0 ? 3 : 0)).ToList();
            var turned = family.AsEnumerable().Reverse().Select(s => s with { Points = [.. s.Points.Reverse()] }).ToList();
            Assert.Equal(WatchList.Of(family, Usual).Findings, WatchList.Of(turned, Usual).Findings);
        }, iter: 50);

    [Fact]
    public void More_series_beside_it_never_make_a_finding_surer() =>
        Gen.Int[0, 1000].Sample(seed =>
        {
            var invented = new Invented(seed);
            var moved = invented.Counts("moved", 60, 4);
            var alone = WatchList.Of([moved], Usual).Findings.Select(f => f.Adjusted).FirstOrDefault(1);
            var among = WatchList.Of([moved, .. Enumerable.Range(0, 40).Select(i => invented.Counts($"{i}", 60, 0))], Usual).Findings.Where(f => f.Id == "moved").Select(f => f.Adjusted).FirstOrDefault(1);
            Assert.True(among >= alone);
        }, iter: 50);

    // R: 2 * pt(-t, df)
    [Theory]
    [InlineData(2.0, 10, 0.07338803)]
    [InlineData(-2.0, 10, 0.07338803)]
    [InlineData(3.5, 29, 0.00152445)]
    [InlineData(0, 5, 1)]
    [InlineData(12.706205, 1, 0.05)]
    public void Chances_of_Student_are_those_of_the_tables(double t, int freedom, double chance) => Assert.Equal(chance, Chances.StudentBeyond(t, freedom), 6);
}
