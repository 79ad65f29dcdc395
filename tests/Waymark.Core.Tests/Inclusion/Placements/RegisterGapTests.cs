using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Placements;

namespace Waymark.Core.Tests.Inclusion.Placements;

public sealed class RegisterGapTests
{
    private static readonly LocalDate Year = new(2026, 9, 1), Known = new(2026, 11, 20);

    [Fact]
    public void Marks_that_no_record_covers_are_one_item_with_their_first_and_last_day()
    {
        var gaps = RegisterGap.Of([(new(2026, 10, 5), 1), (new(2026, 10, 6), 2), (new(2026, 11, 9), 1)], [Time(new(2026, 11, 2), new(2026, 11, 27))], Year, Known);
        Assert.Equal([new(RegisterGapKind.MarksWithoutRecord, new(2026, 10, 5), new(2026, 10, 6), 3, null)], gaps);
    }

    [Fact]
    public void A_record_without_a_mark_for_a_week_is_an_item_and_a_younger_one_is_not()
    {
        var gaps = RegisterGap.Of([], [Time(new(2026, 11, 14), new(2026, 12, 11)), Time(new(2026, 11, 15), new(2026, 12, 11))], Year, Known);
        Assert.Equal([new(RegisterGapKind.RecordWithoutMarks, new(2026, 11, 14), Known, 0, 0)], gaps);
    }

    [Fact]
    public void After_its_agreed_end_a_record_that_nobody_ended_covers_no_mark() =>
        Assert.Equal(RegisterGapKind.MarksWithoutRecord, Assert.Single(RegisterGap.Of([(new(2026, 11, 3), 1), (new(2026, 10, 6), 1)], [Time(new(2026, 10, 5), new(2026, 11, 2))], Year, Known)).Kind);

    [Fact]
    public void Without_any_register_no_record_is_wrong() => Assert.Empty(RegisterGap.Of([], [Time(new(2026, 9, 7), new(2026, 10, 9))], Year, null));

    [Fact]
    public void What_lies_before_the_year_is_not_looked_at() => Assert.Empty(RegisterGap.Of([(new(2026, 7, 6), 2)], [Time(new(2026, 6, 1), new(2026, 7, 10))], Year, Known));

    [Fact]
    public void One_more_record_never_makes_more_marks_wanting_a_record() =>
        Gen.Select(Gen.Int[0, 80].Array[0, 20], Gen.Select(Gen.Int[0, 80], Gen.Int[0, 40]).Array[1, 4]).Sample((marks, records) =>
        {
            (LocalDate, int)[] all = [.. marks.Select(m => (Year.PlusDays(m), 1))];
            ArrangementDays[] times = [.. records.Select(r => Time(Year.PlusDays(r.Item1), Year.PlusDays(r.Item1 + r.Item2)))];
            return Bare(all, times) <= Bare(all, times[1..]);
        });

    private static int Bare((LocalDate, int)[] marks, ArrangementDays[] records) =>
        RegisterGap.Of(marks, records, Year, Known).Where(g => g.Kind == RegisterGapKind.MarksWithoutRecord).Sum(g => g.Sessions);

    private static ArrangementDays Time(LocalDate from, LocalDate end) => new(from, end, null, null);
}
