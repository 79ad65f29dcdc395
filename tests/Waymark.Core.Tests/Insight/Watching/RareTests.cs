using NodaTime;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Tests.Insight.Watching;

public sealed class RareTests
{
    private static readonly WatchOptions Sparse = new() { Recent = 8, Sparse = true };

    // Of 20 events each falls into the last 8 of 40 weeks with the chance 0.2: 12 of them there have a two-sided chance of 0.000203, none there one of 0.0231.
    [Theory]
    [InlineData(12, 0.0002034575)]
    [InlineData(0, 0.0230584301)]
    [InlineData(4, 1)]
    public void Few_events_are_judged_by_the_exact_chance_that_as_many_fall_into_the_last_periods(int recent, double chance)
    {
        // The list names what it finds alone: with a share of nearly 1 it names everything.
        var found = WatchList.Of([Weeks("one", recent, 20 - recent)], Sparse with { FalseShare = 0.999999, LeastChildren = 0 }).Findings.SingleOrDefault();
        if (chance >= 1) Assert.Null(found);
        else Assert.Equal(chance, found!.Chance, 9);
    }

    [Fact]
    public void They_are_not_judged_unless_asked_and_not_below_ten_in_all()
    {
        Assert.Equal("fewer than 5 a period: pool it with others", WatchList.Of([Weeks("one", 12, 8)], Sparse with { Sparse = false }).Unjudged.Single().Why);
        Assert.Equal("fewer than 10 in all", WatchList.Of([Weeks("one", 9, 0)], Sparse).Unjudged.Single().Why);
    }

    [Fact]
    public void What_was_expected_is_as_many_as_the_weeks_before_had()
    {
        var found = WatchList.Of([Weeks("one", 20, 8)], Sparse).Findings.Single();
        Assert.Equal((20.0, 2.0), (found.Observed, found.Expected));
        Assert.InRange(found.Excess, found.Lower, found.Upper);
    }

    [Fact]
    public void Events_that_come_in_heaps_are_judged_with_more_caution()
    {
        var even = WatchList.Of([Weeks("even", 16, 32)], Sparse).Findings.Single().Chance;
        var points = Enumerable.Range(0, 40).Select(i => new WatchedPoint(new LocalDate(2025, 9, 1).PlusWeeks(i), i >= 32 ? 2 : i % 8 == 0 ? 8 : 0)).ToList();
        Assert.Empty(WatchList.Of([new WatchedSeries("heaps", points)], Sparse).Findings.Where(f => f.Chance <= even));
    }

    /// <summary>40 weeks; the events spread as evenly as can be, over the last 8 and over those before.</summary>
    private static WatchedSeries Weeks(string id, int recent, int before) => new(id,
        [.. Enumerable.Range(0, 40).Select(i => new WatchedPoint(new LocalDate(2025, 9, 1).PlusWeeks(i), i >= 32 ? Spread(i - 32, 8, recent) : Spread(i, 32, before)))]);

    private static int Spread(int at, int of, int all) => ((at + 1) * all / of) - (at * all / of);
}
