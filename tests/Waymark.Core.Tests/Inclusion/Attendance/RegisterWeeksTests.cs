using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Insight.Charts;

namespace Waymark.Core.Tests.Inclusion.Attendance;

public sealed class RegisterWeeksTests
{
    // A Wednesday.
    private static readonly LocalDate Day = new(2026, 9, 16);

    [Theory]
    [InlineData("/", HalfDayLook.Present)]
    [InlineData("L", HalfDayLook.Present)]
    [InlineData("K", HalfDayLook.Elsewhere)]
    [InlineData("V", HalfDayLook.Elsewhere)]
    [InlineData("I", HalfDayLook.Illness)]
    [InlineData("E", HalfDayLook.Suspension)]
    [InlineData("C2", HalfDayLook.PartTime)]
    [InlineData("X", HalfDayLook.PartTime)]
    [InlineData("Q", HalfDayLook.NotPossible)]
    [InlineData("Y1", HalfDayLook.NotPossible)]
    [InlineData("Y2", HalfDayLook.NotPossible)]
    [InlineData("Y4", HalfDayLook.NotPossible)]
    [InlineData("D", HalfDayLook.NotPossible)]
    [InlineData("M", HalfDayLook.Other)]
    [InlineData("G", HalfDayLook.Other)]
    [InlineData("U", HalfDayLook.Other)]
    [InlineData("N", HalfDayLook.Unexplained)]
    [InlineData("O", HalfDayLook.Unexplained)]
    [InlineData("-", HalfDayLook.NoMark)]
    [InlineData("#", HalfDayLook.None)]
    [InlineData("Z", HalfDayLook.None)]
    public void A_mark_is_drawn_by_its_cause(string code, HalfDayLook look) => Assert.Equal(look, RegisterWeeks.LookOf(Mark(Day, HalfDay.Am, code)));

    [Fact]
    public void Every_code_is_drawn() => Assert.All(RegisterCode.All.Where(code => code.Class != MarkClass.Administrative), code => Assert.NotEqual(HalfDayLook.None, RegisterWeeks.LookOf(new Session(Day, HalfDay.Am, code))));

    [Fact]
    public void Weeks_begin_on_Monday_hold_ten_half_days_and_end_with_Friday()
    {
        var weeks = RegisterWeeks.Of([Mark(Day, HalfDay.Pm, "I"), Mark(Day.PlusDays(5), HalfDay.Am, "/"), Mark(Day.PlusDays(3), HalfDay.Am, "/")], Day, Day.PlusDays(20));
        Assert.Equal([new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 21)], weeks.Select(week => week.Monday));
        Assert.All(weeks, week => Assert.Equal(10, week.Halves.Count));
        Assert.Equal(new ShownHalfDay(HalfDayLook.Illness, "I"), weeks[0].Halves[5]);
        Assert.Equal(9, weeks[0].Halves.Count(half => half == default));
        Assert.Equal(HalfDayLook.Present, weeks[1].Halves[0].Look);
    }

    [Fact]
    public void Days_outside_the_time_asked_for_are_not_shown() =>
        Assert.Empty(RegisterWeeks.Of([Mark(Day, HalfDay.Am, "/")], Day.PlusDays(1), Day.PlusDays(9)));

    [Theory]
    [InlineData("D", "/", "/")]
    [InlineData("D", "I", "I")]
    [InlineData("I", "B", "B")]
    [InlineData("-", "N", "N")]
    [InlineData("#", "-", "-")]
    public void Of_the_marks_of_two_schools_the_one_that_says_where_the_child_was_is_shown(string one, string other, string shown)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var week = Assert.Single(RegisterWeeks.Of([Mark(Day, HalfDay.Am, first, "1"), Mark(Day, HalfDay.Am, second, "2")], Day, Day));
            Assert.Equal(shown, week.Halves[4].Code);
        }
    }

    private static Session Mark(LocalDate day, HalfDay half, string code, string urn = "") => new(day, half, RegisterCode.Find(code)!, urn);
}
