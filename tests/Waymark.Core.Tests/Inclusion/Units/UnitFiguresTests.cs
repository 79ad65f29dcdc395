using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Units;

namespace Waymark.Core.Tests.Inclusion.Units;

/// <summary>What is counted of pupil referral units. Today is Wednesday 25 November 2026.</summary>
public sealed class UnitFiguresTests
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Fact]
    public void The_numbers_are_those_of_the_dated_rules()
    {
        // unit.seen, unit.assessed, unit.back-first, unit.back-second, unit.back-third, unit.registers, unit.excluded, unit.small
        Assert.Equal(new LocalDate(2025, 11, 26), UnitRules.SeenFrom(Today));
        Assert.Equal(new LocalDate(2026, 10, 14), UnitRules.AssessedBy(new(2026, 9, 2)));
        Assert.Equal([3, 6, 12], UnitRules.Back(Today));
        Assert.Equal((84, 90, 10), (UnitRules.RegisterDays(Today), UnitRules.ExcludedDays(Today), UnitRules.Small(Today)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(-1, null)]
    [InlineData(0, "early")]
    [InlineData(6, "ks2")]
    [InlineData(7, "ks3")]
    [InlineData(11, "ks4")]
    [InlineData(12, null)]
    public void A_year_group_belongs_to_one_key_stage_or_to_none(int? year, string? stage) => Assert.Equal(stage, UnitStage.Of(year)?.Code);

    [Fact]
    public void Children_there_are_counted_on_the_day_with_their_last_day_and_by_key_stage()
    {
        var figures = UnitFigures.Of([Stay("2026-09-02", to: "2026-11-25", year: 8), Stay("2026-11-25", year: 10), Stay("2026-11-26", year: 10), Stay("2026-09-02", to: "2026-11-24"), Stay("2026-09-02", year: 12)], Today);
        Assert.Equal(3, figures.Here);
        Assert.Equal((1, 1, 1), (figures.ByStage["ks3"], figures.ByStage["ks4"], figures.ByStage[""]));
        // 85 days of one, one day of the other, and 85 days: whole weeks.
        Assert.Equal((12m, 12, 1, 12m), (figures.MedianWeeks, figures.LongestWeeks, figures.Left, figures.MedianWeeksLeft));
    }

    [Fact]
    public void The_permanently_excluded_are_a_part_of_those_of_whom_it_is_known_why_they_came()
    {
        var figures = UnitFigures.Of([Stay("2025-11-25", way: UnitWay.Excluded), Stay("2025-11-26", way: UnitWay.Excluded), Stay("2026-01-05", way: UnitWay.Preventative), Stay("2026-01-05", way: UnitWay.NotKnown)], Today);
        Assert.Equal((3, new Share(1, 2), 1, 0, 1), (figures.Came, figures.Excluded, figures.Preventative, figures.OtherWay, figures.WayNotKnown));
        Assert.Equal((new Share(0, 1), 1), (UnitFigures.Of([Stay("2026-01-05", way: UnitWay.Other)], Today).Excluded, UnitFigures.Of([Stay("2026-01-05", way: UnitWay.Other)], Today).OtherWay));
    }

    [Theory]
    [InlineData("exclusion", false, true, UnitWay.Excluded)]
    [InlineData("behaviour", true, true, UnitWay.Preventative)]
    [InlineData("mental-health", true, true, UnitWay.Other)]
    [InlineData("", true, true, UnitWay.Excluded)]
    [InlineData("", false, true, UnitWay.Preventative)]
    [InlineData("", false, false, UnitWay.NotKnown)]
    public void The_reason_of_the_placement_says_first_why_a_child_came(string reason, bool excluded, bool second, UnitWay way) => Assert.Equal(way, UnitWays.Of(reason, excluded, second));

    [Fact]
    public void Every_reason_of_a_placement_stands_for_a_way() => Assert.Equal(PlacementWords.Of("reason").Select(r => r.Value).Order(StringComparer.Ordinal), UnitWays.Reasons.Order(StringComparer.Ordinal));

    [Theory]
    // Came, status on the first day, first assessed: asked about, in time.
    [InlineData("2026-09-02", "N", "2026-10-14", true, true)]
    [InlineData("2026-09-02", "K", "2026-10-15", true, false)]
    [InlineData("2026-09-02", "N", "", true, false)]
    [InlineData("2026-09-02", "E", "2026-09-10", false, false)]
    [InlineData("2026-09-02", "", "2026-09-10", false, false)]
    [InlineData("2026-10-14", "N", "2026-10-20", false, false)]
    [InlineData("2025-11-25", "N", "2025-12-01", false, false)]
    public void Needs_are_asked_about_of_those_without_a_plan_once_six_weeks_are_over(string from, string sen, string assessed, bool asked, bool inTime)
    {
        var stay = Stay(from, sen: sen, assessed: assessed);
        Assert.Equal((asked, inTime), (UnitCount.Holds("asked-about", stay, Today), UnitCount.Holds("assessed", stay, Today)));
        Assert.Equal(asked && !inTime, UnitCount.Holds("not-assessed", stay, Today));
        Assert.Equal(new Share(inTime ? 1 : 0, asked ? 1 : 0), UnitFigures.Of([stay], Today).Assessed);
    }

    [Theory]
    // Came, back on: looked at after three months, back by then.
    [InlineData("2026-08-25", "2026-11-25", true, true)]
    [InlineData("2026-08-26", "2026-10-01", false, false)]
    [InlineData("2026-08-25", "", true, false)]
    [InlineData("2026-05-01", "2026-08-02", true, false)]
    [InlineData("2025-08-26", "2025-09-01", true, true)]
    [InlineData("2025-08-25", "2025-09-01", false, false)]
    public void Back_is_told_once_the_months_are_over_and_for_a_year(string from, string back, bool looked, bool isBack)
    {
        var figures = UnitFigures.Of([Stay(from, back: back)], Today);
        Assert.Equal(new Share(isBack ? 1 : 0, looked ? 1 : 0), figures.Back[3]);
    }

    [Fact]
    public void Absence_is_that_of_children_with_registers_of_both_times()
    {
        var figures = UnitFigures.Of([Stay("2026-09-02", before: new(20, 40), within: new(10, 50)), Stay("2026-09-02", before: new(5, 10)), Stay("2025-09-02", before: new(9, 9), within: new(9, 9))], Today);
        Assert.Equal((1, new Share(20, 40), new Share(10, 50)), (figures.Measured, figures.Before, figures.Within));
    }

    [Theory]
    [InlineData("here-ks3", true, "There now: Key Stage 3")]
    [InlineData("here-other", false, "There now: of no key stage")]
    [InlineData("sen", true, "With SEN support or a plan on the first day")]
    [InlineData("not-back-3", false, "Not back at an ordinary school within 3 months")]
    [InlineData("nonsense", false, null)]
    [InlineData(null, false, null)]
    public void Each_number_has_its_children_and_its_words_and_an_unknown_one_has_none(string? what, bool holds, string? label)
    {
        var stay = Stay("2026-09-02", year: 9, sen: "K");
        Assert.Equal((holds, label), (UnitCount.Holds(what, stay, Today), UnitCount.Label(what)));
    }

    [Fact]
    public void Of_places_the_last_row_for_the_last_day_counts_in_whatever_order_they_come()
    {
        UnitPlaces[] rows = [Places("ks3", 2025, 12, 1), Places("ks3", 2026, 14, 2), Places("ks3", 2026, 16, 3), Places("ks3", 2027, 20, 4), Places("ks4", 2025, 8, 5)];
        Assert.Equal([("ks3", 16), ("ks4", 8)], UnitPlaces.On(Today, rows.Reverse()).Select(p => (p.Stage, p.Places)).Order());
        Assert.Equal([false, true, false, false, false], rows.Select(r => r.CorrectedIn(rows)));
    }

    [Fact]
    public void The_sixth_days_are_counted_in_time_late_and_not_at_all()
    {
        Waymark.Core.People.ChildId child = new(Guid.CreateVersion7());
        LocalDate due = new(2026, 11, 9);
        SixthDay[] all = [new(child, due, due, 0), new(child, due, new(2026, 11, 11), 2), new(child, due, null, 12), new(child, due, null, null)];
        Assert.Equal(new SixthDays(new(1, 4), 1, 2, 7), SixthDays.Of(all));
        Assert.Equal(new SixthDays(default, 0, 0, null), SixthDays.Of([]));
    }

    private static UnitPlaces Places(string stage, int year, int places, int turn) => new("999029", stage, new(year, 9, 1), places, Instant.FromUnixTimeSeconds(turn));

    private static UnitStay Stay(string from, string to = "", int? year = 9, UnitWay way = UnitWay.Preventative, string sen = "N", string assessed = "", string back = "", Share before = default, Share within = default) =>
        new(1, 999029, Day(from)!.Value, Day(to), year, way, sen, Day(assessed), Day(back), before, within);

    private static LocalDate? Day(string text) => text.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
