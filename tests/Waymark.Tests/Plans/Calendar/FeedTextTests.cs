using System.Text;
using NodaTime;
using Waymark.Core.Plans.Calendar;
using Waymark.Plans.Calendar;

namespace Waymark.Tests.Plans.Calendar;

public sealed class FeedTextTests
{
    private static readonly CalendarEntry[] Entries =
    [
        new("0123456789abcdef0123456789abcdef@waymark", new(2026, 12, 4), "Case 4F2K: Tell the family the decision with the proposed amendments if any, last day in law", "Limits in law. Rule CL-14.", "Limits in law", "/plans/cases/00000005-0000-7f10-8da0-a399f628b47c/clocks"),
        new("fedcba9876543210fedcba9876543210@waymark", new(2026, 12, 31), "Case 4F2K: review meeting; all day", "Your part: Progress, attendance \\ what was provided.", "Review meetings", "/plans/x"),
    ];

    private static readonly string Golden = string.Join("\r\n",
        "BEGIN:VCALENDAR",
        "METHOD:PUBLISH",
        "PRODID:-//Waymark//Waymark//EN",
        "VERSION:2.0",
        "X-WR-CALNAME:Waymark",
        "BEGIN:VEVENT",
        "CATEGORIES:Limits in law",
        "DESCRIPTION:Limits in law. Rule CL-14.",
        "DTEND;VALUE=DATE:20261205",
        "DTSTAMP:20261124T000000Z",
        "DTSTART;VALUE=DATE:20261204",
        "SEQUENCE:0",
        @"SUMMARY:Case 4F2K: Tell the family the decision with the proposed amendment",
        @" s if any\, last day in law",
        "TRANSP:TRANSPARENT",
        "UID:0123456789abcdef0123456789abcdef@waymark",
        "URL:https://waymark.example/plans/cases/00000005-0000-7f10-8da0-a399f628b47",
        " c/clocks",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "CATEGORIES:Review meetings",
        @"DESCRIPTION:Your part: Progress\, attendance \\ what was provided.",
        "DTEND;VALUE=DATE:20270101",
        "DTSTAMP:20261124T000000Z",
        "DTSTART;VALUE=DATE:20261231",
        "SEQUENCE:0",
        @"SUMMARY:Case 4F2K: review meeting\; all day",
        "TRANSP:TRANSPARENT",
        "UID:fedcba9876543210fedcba9876543210@waymark",
        "URL:https://waymark.example/plans/x",
        "END:VEVENT",
        "END:VCALENDAR",
        "");

    [Fact]
    public void Days_become_exactly_this_text() => Assert.Equal(Golden, Text());

    [Fact]
    public void No_line_is_longer_than_75_octets_and_each_ends_with_both_signs_of_an_end()
    {
        var lines = Text().Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal));
        Assert.Equal("", lines[^1]);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/London")]
    public void A_day_is_the_same_day_in_every_zone(string zone)
    {
        var read = Ical.Net.Calendar.Load(Text())!;
        var first = read.Events.First();
        Assert.False(first.Start!.HasTime);
        Assert.Equal(new LocalDate(2026, 12, 4), LocalDate.FromDateOnly(first.Start.Date));
        Assert.Equal(first.Start.Date, first.Start.ToTimeZone(zone).Date);
        Assert.Equal(Entries.Select(e => e.Title), read.Events.Select(e => e.Summary));
        Assert.Equal(Entries.Select(e => e.Says), read.Events.Select(e => e.Description));
    }

    [Fact]
    public void The_same_days_are_the_same_bytes() => Assert.Equal(FeedText.Of(Entries, "https://waymark.example", new(2026, 11, 24)), FeedText.Of(Entries, "https://waymark.example", new(2026, 11, 24)));

    private static string Text() => Encoding.UTF8.GetString(FeedText.Of(Entries, "https://waymark.example", new(2026, 11, 24)));
}
