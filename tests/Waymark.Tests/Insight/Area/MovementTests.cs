using NodaTime;
using Waymark.Insight.Area;
using Waymark.Insight.Indicators;

namespace Waymark.Tests.Insight.Area;

/// <summary>How a figure moved: like is held against like.</summary>
public sealed class MovementTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void A_school_year_that_is_not_over_is_told_by_its_last_whole_term_against_the_same_term_a_year_before() => Assert.Equal(
        "Summer term 2026: 17.0%, down from 18.0% in the summer term 2025: better",
        Of("persistent-absence", [At(Grains.SchoolYear, 2025, 9, 169), At(Grains.SchoolYear, 2026, 9, 190), At(Grains.Term, 2025, 4, 180), At(Grains.Term, 2026, 1, 175), At(Grains.Term, 2026, 4, 170), At(Grains.Term, 2026, 9, 190)]));

    [Fact]
    public void Where_no_term_can_be_held_against_one_a_year_before_nothing_is_judged_and_the_reason_is_said() => Assert.Equal(
        "Not held against 2025/26: the year is not over",
        Of("persistent-absence", [At(Grains.SchoolYear, 2025, 9, 169), At(Grains.SchoolYear, 2026, 9, 190), At(Grains.Term, 2026, 4, 170)]));

    [Fact]
    public void Of_a_year_that_is_not_over_the_months_that_are_over_are_added_up_and_held_against_the_same_months()
    {
        var months = Enumerable.Range(1, 10).SelectMany(m => new[] { At(Grains.Month, 2025, m, 300), At(Grains.Month, 2026, m, m == 10 ? 700 : 400) });
        // November is not over, and December of last year has no counterpart.
        Assert.Equal(
            "January to October: 43.0%, up from 30.0% in the same months a year before: better",
            Of("plans-in-20-weeks", [At(Grains.CalendarYear, 2025, 1, 900), At(Grains.CalendarYear, 2026, 1, 410), At(Grains.Month, 2026, 11, 0), At(Grains.Month, 2025, 12, 1000), .. months]));
    }

    [Fact]
    public void A_month_that_is_hidden_leaves_the_part_of_a_year_without_judgement() =>
        Assert.Equal("Not held against 2025: the year is not over", Of("plans-in-20-weeks", [At(Grains.CalendarYear, 2025, 1, 300), At(Grains.CalendarYear, 2026, 1, 410), .. MonthsWithOneHidden]));

    [Fact]
    public void Where_no_like_part_can_be_shown_the_last_whole_year_is_held_against_the_one_before_if_the_records_hold_all_of_that()
    {
        IReadOnlyList<ShownFigure> years = [At(Grains.CalendarYear, 2024, 1, 250), At(Grains.CalendarYear, 2025, 1, 300), At(Grains.CalendarYear, 2026, 1, 410), .. MonthsWithOneHidden];
        Assert.Equal("Last whole year, 2025: 30.0%, up from 25.0% in 2024: better", Of("plans-in-20-weeks", [.. years, Hidden(Grains.Month, 2024, 1)]));
        Assert.Equal("Not held against 2025: the year is not over", Of("plans-in-20-weeks", [.. years, At(Grains.Month, 2024, 6, 300)]));
    }

    private static IEnumerable<ShownFigure> MonthsWithOneHidden =>
        Enumerable.Range(1, 10).SelectMany(m => new[] { At(Grains.Month, 2025, m, 300), m == 4 ? Hidden(Grains.Month, 2026, m) : At(Grains.Month, 2026, m, 400) });

    [Fact]
    public void A_whole_year_is_held_against_the_whole_year_before() => Assert.Equal(
        "Up from 30.0% in 2024: better", Movement.Of(Catalogue.Find("plans-in-20-weeks")!, [At(Grains.CalendarYear, 2024, 1, 300), At(Grains.CalendarYear, 2025, 1, 410)], new LocalDate(2026, 1, 1)));

    [Fact]
    public void A_year_is_never_held_against_one_that_is_not_the_year_before() =>
        Assert.Equal("", Movement.Of(Catalogue.Find("plans-in-20-weeks")!, [At(Grains.CalendarYear, 2023, 1, 300), At(Grains.CalendarYear, 2025, 1, 410)], new LocalDate(2026, 1, 1)));

    [Theory]
    [InlineData("2026-11-01", "2026-01-15")]
    [InlineData("2026-07-01", "2025-01-15")]
    [InlineData("2026-01-15", "2025-01-15")]
    [InlineData("2026-06-01", "2025-01-15")]
    public void A_day_is_held_against_the_day_nearest_to_a_year_before(string last, string nearest)
    {
        var days = new[] { "2024-01-15", "2025-01-15", "2026-01-15" }.Select(Day).Where(day => day < Day(last)).Append(Day(last)).Select(day => At(Grains.Day, day.Year, day.Month, 40, day.Day)).ToList();
        Assert.Equal(Day(nearest), Movement.NearestYearBefore(days, days[^1])!.Period);
    }

    [Fact]
    public void A_day_of_the_last_half_year_is_no_day_a_year_before() =>
        Assert.Equal("", Of("plans-rate", [At(Grains.Day, 2026, 9, 40), At(Grains.Day, 2026, 11, 50)]));

    private static string Of(string indicator, IReadOnlyList<ShownFigure> all) => Movement.Of(Catalogue.Find(indicator)!, all, Today);

    /// <summary>So many of a thousand.</summary>
    private static ShownFigure At(string grain, int year, int month, int of1000, int day = 1) => new("", grain, new LocalDate(year, month, day), "", of1000, 1000, of1000 / 10.0, Hidden: false);

    private static ShownFigure Hidden(string grain, int year, int month) => new("", grain, new LocalDate(year, month, 1), "", null, null, null, Hidden: true);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
