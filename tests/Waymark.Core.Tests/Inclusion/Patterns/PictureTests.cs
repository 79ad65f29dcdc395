using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PictureTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.On(new(2026, 11, 24));
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    [Fact]
    public void Limits_of_the_chart_come_from_the_weeks_before_the_change()
    {
        var pattern = Made.Pattern(PatternMeasure.Absence, new("K"), 80, 40);
        var weeks = pattern.Weeks.Select((w, i) => w with { Count = i >= 22 ? 150 : 90 + (i % 2 * 10) }).ToList();
        var chart = PatternPicture.Of(pattern with { Weeks = weeks }, "Absence", safe: null);
        Assert.Equal(9.5, chart.Points[0].Mean!.Value, 9);
        Assert.Equal(15, chart.Points[^1].Reading.Value!.Value, 9);
        Assert.Contains("a special cause for concern", chart.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_with_few_children_are_hidden_from_those_who_see_none()
    {
        var pattern = Made.Pattern(PatternMeasure.Suspensions, new("K"), 6, 9);
        var some = pattern with { Weeks = [.. pattern.Weeks.Select((w, i) => w with { Count = i % 3 == 0 ? 3 : 12, Touched = i % 3 == 0 ? 3 : 12 })] };
        Assert.True(PatternPicture.Of(some, "Suspensions", Rule).Points[0].Reading.IsHidden);
        Assert.Equal(10, PatternPicture.Of(some, "Suspensions", Rule).Points[1].Reading.Value);
        Assert.Equal(3, PatternPicture.Of(some, "Suspensions", null).Points[0].Reading.Value);
        Assert.False(PatternPicture.IsBlank(some, Rule));
        Assert.True(PatternPicture.IsBlank(some with { Weeks = [.. some.Weeks.Select(w => w with { Touched = 2 })] }, Rule));
    }

    [Fact]
    public void A_school_that_suspends_far_more_than_its_size_explains_lies_beyond_the_funnel_and_a_small_one_with_the_same_rate_does_not()
    {
        List<SchoolCount> schools = [.. Enumerable.Range(0, 20).Select(i => new SchoolCount(i, $"School {i}", 100, 20, 12)), new(98, "Large and high", 100, 60, 40), new(99, "Small and high", 5, 3, 3)];
        var chart = SchoolFunnel.OfEvents(schools, "Suspensions", safe: null, None);
        Assert.Equal(FunnelSpot.VeryHigh, chart.Points.Single(p => p.Name == "Large and high").Spot);
        Assert.Equal(FunnelSpot.Within, chart.Points.Single(p => p.Name == "Small and high").Spot);
        Assert.Equal(100.0 * 463 / 2105, chart.Average, 9);
        Assert.Equal(60, chart.Points.Single(p => p.Name == "Small and high").Reading.Value!.Value, 9);
    }

    [Fact]
    public void Of_schools_few_children_are_hidden_but_to_the_school_itself()
    {
        List<SchoolCount> schools = [new(1, "One", 12, 2.4, 3), new(2, "Two", 44, 5, 20), new(3, "Own", 12, 1.5, 3)];
        var chart = SchoolFunnel.OfAbsence(schools, "Absence", Rule, new HashSet<int> { 3 });
        Assert.Equal([true, false, false], chart.Points.Select(p => p.Reading.IsHidden));
        Assert.Equal((45, 11), (chart.Points[1].Size, chart.Points[1].Reading.Value));
        Assert.Equal(12.5, chart.Points[2].Reading.Value!.Value, 9);
    }

    [Fact]
    public void Without_a_school_there_is_an_empty_funnel()
    {
        Assert.Empty(SchoolFunnel.OfEvents([], "Suspensions", null, None).Points);
        Assert.Empty(SchoolFunnel.OfAbsence([], "Absence", null, None).Points);
    }

    [Fact]
    public void Weeks_of_the_term_are_counted_without_the_holidays_between()
    {
        LocalDate monday = new(2026, 10, 19);
        var map = WeekdayMap.Of([new(monday, 10, 100, 9), new(monday.PlusDays(4), 20, 100, 15), new(monday.PlusWeeks(2), 30, 100, 20), new(monday.PlusWeeks(2).PlusDays(1), 0, 0, 0)], "Absence", safe: null);
        Assert.Equal(["1", "2"], map.Columns);
        Assert.Equal((10, 20, 30), (map.Cells[0][0].Value, map.Cells[4][0].Value, map.Cells[0][1].Value));
        Assert.True(map.Cells[1][1].IsMissing);
        Assert.True(WeekdayMap.Of([new(monday, 10, 100, 7)], "Absence", Rule).Cells[0][0].IsHidden);
    }

    [Theory]
    [InlineData(20, 80, 24, 240, 12)]
    [InlineData(20, 80, 0, 0, 20)]
    [InlineData(0, 0, 24, 240, 0)]
    [InlineData(3, 0, 6, 0, 1)]
    public void What_a_child_adds_is_held_against_its_own_weeks_before(long now, long of, long before, long ofBefore, double change) =>
        Assert.Equal(change, new ChildBehind(now, of, before, ofBefore).Change(Made.Terms), 9);
}
