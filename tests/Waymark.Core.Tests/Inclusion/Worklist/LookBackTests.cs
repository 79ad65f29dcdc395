using NodaTime;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Core.Tests.Inclusion.Exclusions;

namespace Waymark.Core.Tests.Inclusion.Worklist;

/// <summary>Whether somebody acted in time, and what followed. Half-term is the week of 26 October 2026; today is Wednesday 25 November.</summary>
public sealed class LookBackTests
{
    private static readonly SchoolWeeks Weeks = new(SchoolCalendar.WithClosedDays(ExclusionCases.Closed), new(2026, 11, 25));
    private static readonly ChildId One = ChildId.From(Guid.CreateVersion7()), Other = ChildId.From(Guid.CreateVersion7());

    [Fact]
    public void The_week_of_the_day_is_not_full_and_half_term_is_passed_over()
    {
        Assert.Equal([new(2026, 11, 16), new(2026, 11, 9), new(2026, 11, 2), new(2026, 10, 19)], Weeks.Full.Take(4));
        Assert.Equal(new DateInterval(new(2026, 10, 19), new(2026, 11, 8)), Weeks.Span(2, leaveOut: 2));
        Assert.Equal([new(2026, 11, 2), new(2026, 11, 9)], Weeks.After(new(2026, 10, 20), 2));
        Assert.Equal([new(2026, 10, 19)], Weeks.Before(new(2026, 11, 4), 1));
        Assert.Single(Weeks.After(new(2026, 11, 10), 6));
    }

    [Theory]
    // Due by 10 November; acted on, ended.
    [InlineData("2026-11-10", "", true, true, false)]
    [InlineData("2026-11-11", "", true, false, false)]
    [InlineData("", "", true, false, true)]
    [InlineData("", "2026-11-10", false, false, false)]
    [InlineData("", "2026-11-11", true, false, false)]
    [InlineData("2026-11-05", "2026-11-06", true, true, false)]
    public void In_time_is_counted_where_the_time_is_over_and_the_reason_did_not_go_away_before(string acted, string ended, bool due, bool inTime, bool waiting)
    {
        var found = Found(One, "AT2", acted, ended);
        Assert.Equal((due, inTime, waiting), (found.IsDue(Weeks.Today), found.InTime, found.IsWaiting(Weeks.Today)));
        Assert.False(found.IsDue(found.RespondBy) || found.IsWaiting(found.RespondBy));
    }

    [Fact]
    public void Reasons_are_counted_each_and_children_once_and_the_median_is_of_school_days()
    {
        var swift = Swiftness.Of([Found(One, "AT2", "2026-11-04", ""), Found(One, "EW1", "2026-11-09", ""), Found(Other, "AT2", "", ""), Found(Other, "EW1", "2026-11-12", "", falseAlarm: true)], Weeks);
        // Found on Tuesday 3 November: 1, 4 and 7 school days.
        Assert.Equal(new Swiftness(4, 2, new Share(2, 4), 4, 1, 1), swift);
        Assert.Equal(new Swiftness(0, 0, default, null, 0, 0), Swiftness.Of([], Weeks));
        Assert.Equal(2.5m, Swiftness.Of([Found(One, "AT2", "2026-11-04", ""), Found(One, "EW1", "2026-11-09", "")], Weeks).MedianDays);
    }

    [Fact]
    public void What_followed_is_told_when_the_school_weeks_are_over_and_leaves_out_the_week_of_the_finding()
    {
        LocalDate found = new(2026, 10, 20);
        AbsenceWeek[] register = [Week(10, 5, 9), Week(10, 12, 5), Week(10, 19, 10), Week(11, 2, 2), Week(11, 9, 1), Week(11, 16, 10)];
        LocalDate[] suspended = [found, new(2026, 10, 21), new(2026, 11, 15), new(2026, 11, 16)];
        Assert.Equal(new WhatFollowed(2, 2, new Share(14, 20), new Share(3, 20)), WhatFollowed.Of(found, 2, Weeks, suspended, register));
        Assert.Null(WhatFollowed.Of(found, 4, Weeks, suspended, register));
        Assert.False(WhatFollowed.Of(found, 2, Weeks, suspended, [Week(11, 2, 2)])!.IsMeasured);
    }

    [Fact]
    public void It_is_looked_after_six_and_after_twelve_school_weeks_and_of_fewer_than_ten_no_share_is_told()
    {
        // look-back.first, look-back.second, look-back.small
        Assert.Equal([6, 12], LookBackRules.Weeks(Weeks.Today));
        Assert.Equal(10, LookBackRules.Small(Weeks.Today));
    }

    [Fact]
    public void A_calendar_of_fewer_school_weeks_gives_a_shorter_time_and_none_gives_no_time()
    {
        // Open in two weeks of the last two years alone.
        var few = new SchoolWeeks(SchoolCalendar.OfOpenDays([new(2024, 1, 1), new(2026, 11, 9), new(2026, 11, 16), new(2026, 11, 25)]), new(2026, 11, 25));
        Assert.Equal(new DateInterval(new(2026, 11, 9), new(2026, 11, 22)), few.Span(12));
        Assert.Equal(new DateInterval(new(2026, 11, 9), new(2026, 11, 15)), few.Span(6, leaveOut: 1));
        Assert.Null(few.Span(6, leaveOut: 2));
    }

    private static AbsenceWeek Week(int month, int day, int absent) => new(new(2026, month, day), 10, absent, 0);

    private static FoundReason Found(ChildId child, string rule, string acted, string ended, bool falseAlarm = false) => new(child, rule, new(2026, 11, 3), new(2026, 11, 10), Day(acted), Day(ended), falseAlarm, 5, "Selby");

    private static LocalDate? Day(string text) => text.Length == 0 ? null : ExclusionCases.Day(text);
}
