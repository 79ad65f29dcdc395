using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Tests.Inclusion;

public sealed class RegisterReadingTests
{
    private static readonly LocalDate Monday = new(2025, 10, 6);

    private static readonly Gen<Session[]> AnyWeek =
        Gen.Select(Gen.Int[0, 30], Gen.Bool, Gen.Int[0, RegisterCode.All.Count - 1], Gen.Bool)
            .Select((day, pm, code, other) => new Session(Monday.PlusDays(day), pm ? HalfDay.Pm : HalfDay.Am, RegisterCode.All[code], other ? "100002" : "100001"))
            .Array[0, 60].Select(all => all.DistinctBy(s => (s.Day, s.Half, s.Urn)).ToArray());

    [Fact]
    public void The_order_of_the_marks_does_not_matter_and_a_mark_twice_counts_once() =>
        AnyWeek.Sample(week =>
        {
            var (one, other) = (Count(week), Count([.. week.Reverse(), .. week]));
            Assert.Equal(one.Marks, other.Marks);
            Assert.Equal(one.Lost, other.Lost);
            Assert.Equal(one.Faults, other.Faults);
            Assert.Equal(one.Codes, other.Codes);
            Assert.Equal(one.Notes, other.Notes);
        });

    [Fact]
    public void What_is_lost_is_never_less_than_what_was_missed_and_every_mark_is_counted_once() =>
        AnyWeek.Sample(week =>
        {
            var counted = Count(week);
            Assert.True(counted.LostSessions >= counted.Marks.Absent);
            Assert.Equal(week.Length, counted.Marks.All);
            Assert.Equal(week.Length, counted.Codes.Values.Sum());
            Assert.Equal(counted.Marks, counted.Schools.Values.Aggregate(new Marks(), (sum, one) => sum + one));
        });

    [Fact]
    public void A_child_on_half_days_is_severely_absent_and_the_split_says_why()
    {
        var counted = Count(Week("/ C2 / C2 / C2 / C2 / C2"));
        Assert.True(counted is { Severe: true, Persistent: true, LostSessions: 5 });
        Assert.Equal(5, counted.Lost[LostCause.PartTime]);
    }

    [Fact]
    public void Under_x_a_child_of_compulsory_age_looks_fine_in_the_national_figures_and_has_lost_every_session()
    {
        var week = Week("/ X / X / X / X / X");
        var counted = RegisterReading.Count(week, new RegisterPeriod(Born: new(2013, 2, 1)));
        Assert.Equal(("0.0%", false, 5L), ($"{counted.Marks.Absence}", counted.Persistent, counted.Lost[LostCause.PartTime]));
        Assert.Equal(5, counted.Faults.Count);
        var young = RegisterReading.Count(week, new RegisterPeriod(Born: new(2021, 2, 1)));
        Assert.Equal((0L, 0), (young.LostSessions, young.Faults.Count));
        Assert.Contains("date of birth", string.Join(' ', RegisterReading.Count(week, new RegisterPeriod()).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Dual_registration_counts_a_session_once_and_finds_the_one_that_is_nowhere()
    {
        var counted = Count([.. Week("D D D D / \\ / \\ D D", "100001"), .. Week("/ \\ I I D D - D", "100002")]);
        Assert.Equal((8L, 6L, 2L), (counted.Marks.Possible, counted.Marks.Attended, counted.Marks.Absent));
        Assert.Equal(2, counted.Lost[LostCause.Other]); // Friday: both halves at neither school
        Assert.Equal((2L, 0L), (counted.Lost[LostCause.Illness], counted.Lost[LostCause.Unexplained]));
        Assert.Equal((4L, 4L), (counted.Schools["100001"].Possible, counted.Schools["100002"].Possible));
    }

    [Fact]
    public void A_leaver_counts_from_admission_to_leaving()
    {
        var counted = RegisterReading.Count(Week("/ \\ / \\ I I / \\ O O"),
            new RegisterPeriod(Rolls: [new("", Monday.PlusDays(1), Monday.PlusDays(3))]));
        Assert.Equal((6L, 2L, 2L), (counted.Marks.Possible, counted.Marks.Absent, counted.Marks.Administrative));
        Assert.Equal(["before", "before", "after", "after"], counted.Faults.Select(f => f.Sentence.Split(' ')[2]));
    }

    [Fact]
    public void A_school_day_without_a_mark_is_missing_and_lost_and_in_no_rate()
    {
        var calendar = Enumerable.Range(0, 5).Select(Monday.PlusDays).ToHashSet();
        var counted = RegisterReading.Count(Week("/ \\ - - I"), new RegisterPeriod(SchoolDays: calendar));
        Assert.Equal((3L, 7L, 1L), (counted.Marks.Possible, counted.Marks.Missing, counted.Marks.Absent));
        Assert.Equal((7L, 8L), (counted.Lost[LostCause.Unexplained], counted.LostSessions));
        Assert.Empty(counted.Faults);
    }

    [Fact]
    public void Nothing_possible_is_neither_persistent_nor_a_rate()
    {
        var counted = Count(Week("Y4 Y4 # # Z Z Q Q"));
        Assert.Equal((null, false, false), (counted.Marks.Absence.Percent, counted.Persistent, counted.Severe));
        Assert.Equal((2L, 2L), (counted.Lost[LostCause.Closed], counted.Lost[LostCause.Council]));
        Assert.Contains("No session was possible: a rate cannot be worked out.", counted.Notes);
    }

    [Fact]
    public void A_code_that_was_not_in_force_is_counted_apart_and_never_read_as_another()
    {
        var counted = Count([new(new(2024, 8, 19), HalfDay.Am, RegisterCode.Find("H")!), new(new(2024, 7, 1), HalfDay.Am, RegisterCode.Find("C2")!)]);
        Assert.Equal((2L, 0L, 0L), (counted.Marks.Invalid, counted.Marks.Possible, counted.LostSessions));
        Assert.Equal(["C2", "H"], counted.Faults.Select(f => f.Session.Code.Value));
    }

    [Fact]
    public void Two_different_marks_for_one_session_are_named()
    {
        var wrong = Assert.Throws<FormatException>(() => Count([.. Week("/ \\", "100001"), .. Week("I", "100001")]));
        Assert.Equal("Two marks stand for the morning of 2025-10-06 at school 100001: / and I. Keep the right one.", wrong.Message);
    }

    private static ChildAttendance Count(IEnumerable<Session> marks) => RegisterReading.Count(marks, new RegisterPeriod());

    private static IEnumerable<Session> Week(string marks, string urn = "") => MarkString.Codes(marks, MarkLayout.Separated)
        .Select((code, i) => new Session(Monday.PlusDays(i / 2), i % 2 == 0 ? HalfDay.Am : HalfDay.Pm, RegisterCode.Find(code)!, urn));
}
