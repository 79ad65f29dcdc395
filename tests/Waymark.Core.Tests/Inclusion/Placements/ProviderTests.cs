using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Placements;

namespace Waymark.Core.Tests.Inclusion.Placements;

public sealed class ProviderTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void The_last_check_of_a_kind_counts_and_what_is_needed_blocks_until_it_is_good()
    {
        // placement.check-soon
        var checks = StandingCheck.On(Today,
        [
            new("insurance", new(2025, 9, 1), new(2026, 8, 31), true), new("visit", new(2026, 9, 14), new(2026, 12, 22), true), new("visit", new(2026, 6, 1), new(2026, 9, 1), true),
            new("safeguarding", new(2026, 9, 1), new(2027, 8, 31), false), new("premises", new(2026, 9, 1), new(2027, 8, 31), true), new("behaviour", new(2026, 9, 1), new(2026, 10, 1), true),
        ]).ToDictionary(c => c.Kind.Code);
        Assert.Equal((CheckState.Expired, true), (checks["insurance"].State, checks["insurance"].Blocks));
        Assert.Equal((CheckState.Soon, false), (checks["visit"].State, checks["visit"].Blocks));
        Assert.Equal((CheckState.NotMet, true), (checks["safeguarding"].State, checks["safeguarding"].Blocks));
        Assert.Equal((CheckState.Good, false), (checks["premises"].State, checks["premises"].Blocks));
        Assert.Equal((CheckState.Expired, false), (checks["behaviour"].State, checks["behaviour"].Blocks));
        Assert.Equal((CheckState.Missing, true), (checks["registration"].State, checks["registration"].Blocks));
    }

    [Fact]
    public void Five_full_time_on_one_day_is_the_line_and_four_is_not()
    {
        // placement.register-pupils
        FullTimePlace[] four = [.. Enumerable.Range(0, 4).Select(_ => Place(new(2026, 9, 7), new(2026, 12, 18)))];
        Assert.Empty(RegistrationCount.Of(four));
        Assert.Equal([new(new(2026, 10, 5), new(2026, 10, 23), 5, false)], RegistrationCount.Of([.. four, Place(new(2026, 10, 5), new(2026, 10, 23))]));
    }

    [Fact]
    public void One_with_a_plan_or_looked_after_is_enough_and_an_open_end_stays_open() =>
        Assert.Equal([new(new(2026, 11, 2), null, 1, true)], RegistrationCount.Of([new(new(2026, 11, 2), null, true)]));

    [Fact]
    public void Days_that_touch_are_one_time() =>
        Assert.Equal([new(new(2026, 9, 7), new(2026, 11, 27), 1, true)], RegistrationCount.Of([new(new(2026, 9, 7), new(2026, 10, 16), true), new(new(2026, 10, 17), new(2026, 11, 27), true)]));

    [Fact]
    public void The_warning_holds_on_a_day_exactly_where_the_children_of_the_day_say_so() =>
        Gen.Select(Gen.Select(Gen.Int[0, 40], Gen.Int[0, 20], Gen.Int[0, 15]).Array[0, 12], Gen.Int[-2, 65]).Sample((drawn, at) =>
        {
            FullTimePlace[] places = [.. drawn.Select(d => new FullTimePlace(Today.PlusDays(d.Item1), Today.PlusDays(d.Item1 + d.Item2), d.Item3 == 0))];
            var day = Today.PlusDays(at);
            var here = places.Where(p => p.From <= day && day <= p.To).ToList();
            return RegistrationCount.Of(places).Any(c => c.On(day)) == (here.Count >= 5 || here.Exists(p => p.PlanOrCare));
        });

    private static FullTimePlace Place(LocalDate from, LocalDate to) => new(from, to, false);
}
