using NodaTime;
using Waymark.Core.Inclusion.Patterns;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PatternRulesTests
{
    [Fact]
    public void A_change_of_registers_must_reach_its_children_on_every_day_of_the_recent_weeks_and_one_of_events_its_events()
    {
        var terms = Made.Terms with { Recent = 6, LeastChildren = 4, LeastEvents = 7, FalseShare = 0.2, LeastShare = 0.3 };
        Assert.Equal((24.0, 7.0), (terms.Watching(PatternMeasure.Absence).LeastChildren, terms.Watching(PatternMeasure.Suspensions).LeastChildren));
        var options = terms.Watching(PatternMeasure.Lost);
        Assert.Equal((6, 0.2, 0.3, true), (options.Recent, options.FalseShare, options.LeastShare, options.Sparse));
    }

    [Theory]
    [InlineData(0.0099, 1, true)]
    [InlineData(0.01, 1, false)]
    [InlineData(0.09, 2, false)]
    [InlineData(0.09, 3, true)]
    public void A_pattern_is_told_when_it_is_strong_or_found_as_often_as_the_rule_says(double adjusted, int weeks, bool told) =>
        Assert.Equal(told, (Made.Terms with { ToldAfter = 3 }).IsTold(adjusted, weeks));

    [Fact]
    public void A_pattern_is_read_by_the_rules_of_its_own_newest_week()
    {
        var pattern = Made.Pattern(PatternMeasure.Absence, new PatternGroup("K"), 40, 40);
        Assert.Equal(PatternRules.On(Made.First.PlusWeeks(29)), pattern.Terms);
        Assert.Equal(pattern.Terms.Recent, pattern.Recent.Count);
    }

    [Fact]
    public void Before_the_first_day_of_a_rule_its_first_version_holds() => Assert.Equal(Made.Terms, PatternRules.On(LocalDate.MinIsoValue));
}
