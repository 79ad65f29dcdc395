using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.People;

namespace Waymark.Core.Tests.Inclusion;

public sealed class MarksTests
{
    private static readonly LocalDate Day = new(2025, 10, 6);

    private static readonly Gen<Marks> AnyMarks = Gen.Select(Gen.Long[0, 400], Gen.Long[0, 40], Gen.Long[0, 200], Gen.Long[0, 200], Gen.Long[0, 50])
        .Select((present, activity, authorised, unauthorised, other) => new Marks(present, activity, authorised, unauthorised, other, other, other, other));

    [Theory]
    [InlineData(2, 20, "10.0%", true, false)]
    [InlineData(38, 380, "10.0%", true, false)]
    [InlineData(37, 380, "9.7%", false, false)]
    [InlineData(5, 52, "9.6%", false, false)] // 9.62 % is printed as 10 % without decimals and is not persistent
    [InlineData(199, 2000, "10.0%", false, false)] // 9.95 % rounds to 10.0 and is not either
    [InlineData(10, 20, "50.0%", true, true)]
    [InlineData(189, 380, "49.7%", true, false)]
    [InlineData(190, 380, "50.0%", true, true)]
    [InlineData(1, 1, "100.0%", true, true)]
    [InlineData(0, 1, "0.0%", false, false)]
    [InlineData(0, 0, "cannot be worked out", false, false)]
    [InlineData(1, 16, "6.3%", false, false)] // 6.25: half goes up
    public void Thresholds_hold_on_the_exact_ratio(long absent, long possible, string shown, bool persistent, bool severe)
    {
        var marks = new Marks(possible - absent, 0, absent, 0);
        Assert.Equal((shown, persistent, severe), ($"{marks.Absence}", marks.PersistentOn(Day), marks.SevereOn(Day)));
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void Under_twenty_possible_sessions_it_is_too_early(long possible, bool early) => Assert.Equal(early, new Marks(possible, 0, 0, 0).TooEarlyOn(Day));

    [Fact]
    public void Whoever_is_severely_absent_is_persistently_absent() =>
        AnyMarks.Sample(m => Assert.True(!m.SevereOn(Day) || m.PersistentOn(Day)));

    [Fact]
    public void Sessions_that_were_not_possible_change_no_rate() =>
        AnyMarks.Sample(m =>
        {
            var more = m + new Marks(0, 0, 0, 0, NotPossible: 7, Administrative: 3, Missing: 2, Invalid: 1);
            Assert.Equal((m.Absence, m.Attendance, m.PersistentOn(Day)), (more.Absence, more.Attendance, more.PersistentOn(Day)));
        });

    [Fact]
    public void Attended_and_absent_are_what_was_possible() =>
        AnyMarks.Sample(m => Assert.Equal(m.Possible, m.Attended + m.Absent));

    [Fact]
    public void Sums_add_up_in_any_order() =>
        Gen.Select(AnyMarks, AnyMarks, AnyMarks).Sample((a, b, c) =>
        {
            Assert.Equal(a + (b + c), c + b + a);
            Assert.Equal(a.All + b.All + c.All, (a + b + c).All);
            Assert.Equal(a.Possible + b.Possible, a.Add(b).Possible);
        });

    [Theory]
    [InlineData("2020-08-31", "2025-08-31", "2036-06-27")] // five on a prescribed day: from that day; sixteen on 31 August 2036, the last day of its school year
    [InlineData("2020-09-01", "2025-12-31", "2037-06-26")]
    [InlineData("2020-03-31", "2025-03-31", "2036-06-27")]
    [InlineData("2020-04-01", "2025-08-31", "2036-06-27")]
    [InlineData("2019-12-31", "2024-12-31", "2036-06-27")]
    [InlineData("2020-01-01", "2025-03-31", "2036-06-27")]
    [InlineData("2020-02-29", "2025-03-31", "2036-06-27")]
    [InlineData("2009-05-10", "2014-08-31", "2025-06-27")]
    public void Compulsory_school_age_follows_from_the_birthday(string born, string starts, string ends)
    {
        var age = SchoolAge.Of(Iso(born));
        Assert.Equal((Iso(starts), Iso(ends)), (age.Starts, age.Ends));
        Assert.True(age.On(age.Starts) && age.On(age.Ends));
        Assert.False(age.On(age.Starts.PlusDays(-1)) || age.On(age.Ends.PlusDays(1)));
    }

    private static LocalDate Iso(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
