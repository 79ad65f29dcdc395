using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Calendar;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans.Calendar;

public sealed class CalendarEntryTests
{
    private static readonly CaseId Case = CaseId.From(new Guid("00000005-0000-7f10-8da0-a399f628b47c"));
    private static readonly string[] All = [.. CalendarKind.All.Select(k => k.Kind)];

    [Fact]
    public void A_limit_at_a_weekend_is_shown_on_its_day_and_on_the_working_day_before()
    {
        var days = CalendarEntries.Of([Clock(ClockKind.Statutory, due: new(2026, 12, 5), actBy: new(2026, 12, 4))], [], "", All);
        Assert.Equal([(new LocalDate(2026, 12, 4), $"Case {CaseReference.Of(Case)}: Send the final plan, act by today"), (new(2026, 12, 5), $"Case {CaseReference.Of(Case)}: Send the final plan, last day in law")],
            days.Select(d => (d.Day, d.Title)));
        Assert.Contains("5 December 2026", days[0].Says, StringComparison.Ordinal);
        Assert.Single(CalendarEntries.Of([Clock(ClockKind.Statutory, due: new(2026, 12, 4), actBy: new(2026, 12, 4))], [], "", All));
    }

    [Fact]
    public void An_entry_keeps_its_id_when_its_day_moves_and_no_two_share_one()
    {
        var (clock, moved) = (Clock(ClockKind.Statutory, new(2026, 12, 5), new(2026, 12, 4)), Clock(ClockKind.Statutory, new(2026, 12, 19), new(2026, 12, 18)));
        Assert.Equal(Ids([clock]), Ids([moved]));
        var many = Ids([clock, clock with { Of = "Health" }, clock with { Rule = "CL-01" }, clock with { Turn = 2 }, clock with { Start = new(2026, 1, 2) }]);
        Assert.Equal(10, many.Distinct().Count());
        Assert.All(many, id => Assert.Matches("^[0-9a-f]{32}@waymark$", id));
    }

    [Theory]
    [InlineData(ClockKind.Statutory, "law")]
    [InlineData(ClockKind.Conditional, "law")]
    [InlineData(ClockKind.Guidance, "mark")]
    [InlineData(ClockKind.Planning, "mark")]
    [InlineData(ClockKind.Right, "right")]
    [InlineData(ClockKind.Keep, null)]
    [InlineData(ClockKind.Part, null)]
    public void Each_kind_of_clock_falls_under_one_kind_of_calendar_or_none(ClockKind kind, string? expected)
    {
        Assert.Equal(expected, CalendarKind.Of(kind)?.Kind);
        foreach (var only in All) Assert.Equal(only == expected, CalendarEntries.Of([Clock(kind, new(2026, 12, 4), new(2026, 12, 4))], [], "", [only]).Count > 0);
    }

    [Fact]
    public void A_meeting_says_the_part_of_the_reader_and_is_left_out_where_it_is_not_asked_for()
    {
        CalendarMeeting meeting = new(Case, Guid.Parse("11111111-1111-7111-8111-111111111111"), new(2026, 12, 8), "/plans/x");
        Assert.Equal("Your part: Progress towards each outcome.", Assert.Single(CalendarEntries.Of([], [meeting], "Progress towards each outcome", All)).Says);
        Assert.Empty(CalendarEntries.Of([], [meeting], "", ["law"]));
    }

    [Fact]
    public void Nothing_that_names_a_body_a_setting_or_a_child_gets_into_an_entry()
    {
        var entry = Assert.Single(CalendarEntries.Of([Clock(ClockKind.Statutory, new(2026, 12, 4), new(2026, 12, 4)) with { Of = "Castle School, for Maya Thornton" }], [], "", All));
        Assert.DoesNotContain("Castle", $"{entry}", StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", $"{entry}", StringComparison.Ordinal);
    }

    [Fact]
    public void What_calendars_say_is_ASCII_so_that_a_line_of_75_signs_is_one_of_75_octets()
    {
        Assert.All(Table.Embedded("Plans/Clocks/clock-rules.csv").Rows, r => Assert.All(r["what"], c => Assert.True(char.IsAscii(c))));
        Assert.All(CalendarKind.All, k => Assert.All($"{k.Label}{k.Says}", c => Assert.True(char.IsAscii(c))));
        Assert.All(Waymark.Core.Plans.Reviews.InviteeRole.All, r => Assert.All(r.Asks, c => Assert.True(char.IsAscii(c))));
    }

    [Fact]
    public void A_reference_is_four_signs_without_letters_that_look_like_numbers_and_cases_seldom_share_one()
    {
        var some = Enumerable.Range(0, 2000).Select(i => CaseReference.Of(CaseId.From(new Guid(i, 1, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0])))).ToList();
        Assert.All(some, r => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}$", r));
        Assert.True(some.Distinct().Count() > 1990);
        Assert.Equal(CaseReference.Of(Case), CaseReference.Of(Case));
    }

    private static string[] Ids(CalendarClock[] clocks) => [.. CalendarEntries.Of(clocks, [], "", All).Select(e => e.Uid).Order(StringComparer.Ordinal)];

    private static CalendarClock Clock(ClockKind kind, LocalDate due, LocalDate actBy) => new(Case, "CL-04", "", new(2026, 1, 1), 1, "Send the final plan", kind, due, actBy, "/plans/cases/x/clocks");
}
