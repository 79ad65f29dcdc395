using NodaTime;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Tests.Plans.Reviews;

public sealed class ReviewClockTests
{
    [Fact]
    public void The_days_follow_from_the_meeting_as_the_law_counts_them()
    {
        var clock = new ReviewClock(new(2027, 3, 12));
        // plans.review.ask
        Assert.Equal(new LocalDate(2027, 1, 29), clock.AskBy);
        Assert.Equal(new LocalDate(2027, 2, 26), clock.CirculateBy);
        Assert.Equal(new LocalDate(2027, 3, 26), clock.ReportBy);
        Assert.Equal(new LocalDate(2027, 4, 9), clock.DecideBy);
    }

    [Theory]
    [InlineData("2027-03-12", "2027-05-07")] // sent on the day of the meeting: eight weeks
    [InlineData("2027-04-09", "2027-06-04")] // sent on the last day: eight weeks and twelve weeks meet
    [InlineData("2027-04-10", "2027-06-04")] // a late notice moves nothing
    [InlineData("2027-08-01", "2027-06-04")]
    [InlineData("", "2027-06-04")]
    public void The_final_plan_is_due_eight_weeks_from_the_notice_and_never_later_than_twelve_from_the_meeting(string notice, string due) =>
        Assert.Equal(Day(due), new ReviewClock(new(2027, 3, 12)).FinalBy(notice.Length == 0 ? null : Day(notice)));

    [Fact]
    public void The_days_of_a_move_are_those_that_a_law_firm_published()
    {
        // plans.transfer.latest-meeting and plans.transfer.latest-notice for the last day of 14 February 2025
        Assert.Equal((new LocalDate(2024, 11, 22), new LocalDate(2024, 12, 20)), ReviewClock.TransferBy(new(2025, 2, 14)));
    }

    [Fact]
    public void A_meeting_on_the_latest_day_leaves_four_weeks_to_decide_within_the_year()
    {
        var due = new LocalDate(2027, 6, 30);
        // plans.review.latest-meeting
        Assert.Equal(due, new ReviewClock(ReviewClock.MeetingBy(due)).DecideBy);
    }

    [Fact]
    public void The_day_of_the_notice_is_the_first_of_the_fifteen() =>
        // plans.review.answer
        Assert.Equal(new LocalDate(2027, 3, 15), ReviewClock.AnswerBy(new(2027, 3, 1)));

    [Fact]
    public void The_days_stand_in_order_whatever_the_day_of_the_meeting()
    {
        for (var day = new LocalDate(2024, 1, 1); day < new LocalDate(2029, 1, 1); day = day.PlusDays(1))
        {
            var clock = new ReviewClock(day);
            LocalDate[] days = [clock.AskBy, clock.CirculateBy, day, clock.ReportBy, clock.DecideBy, clock.FinalBy(clock.DecideBy)];
            Assert.Equal(days.Order(), days);
            for (var notice = day; notice < day.PlusDays(100); notice = notice.PlusDays(9))
            {
                Assert.True(clock.FinalBy(notice) <= clock.FinalBy(null));
                Assert.True(clock.FinalBy(notice) <= clock.FinalBy(notice.PlusDays(1)));
            }
        }
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
