using System.Text;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;

namespace Waymark.Core.Tests.Inclusion.Alliance;

public sealed class AllianceTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);
    private static readonly AgreedAction Visit = new("visit", "See the family", "health", "Ruth Bell", Day.PlusDays(7));
    private static readonly AllianceRecord Whole = new("The family is met first", Day.PlusWeeks(2), [Visit]);

    private static readonly ChildSnapshot Known = new(Day, "Idris Bello", "North Bay Primary School", "Year 4", "EHC plan",
        [new("AT1", "Severe absence", "Missed 62 of 110 sessions.", Day.PlusDays(-20))], [new("last 6 school weeks", Day.PlusDays(-36), Day.PlusDays(-1), 60, 31, 12)], [new(Day.PlusDays(-10), false, 4)], [new("Home visit", "Ruth Bell, Health", Day.PlusDays(3))]);

    [Fact]
    public void What_is_frozen_has_one_spelling_and_comes_back_the_same()
    {
        var bytes = Known.ToBytes();
        Assert.Equal(bytes, ChildSnapshot.Read(bytes).ToBytes());
        Assert.Contains("\"On\":\"2026-11-24\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(Frozen.Seal(bytes), Frozen.Seal(Known.ToBytes()));
        bytes[^5] ^= 1;
        Assert.NotEqual(Frozen.Seal(bytes), Frozen.Seal(Known.ToBytes()));
        Assert.Equal(Whole.ToJson(), AllianceRecord.Read(Whole.ToJson()).ToJson());
        Assert.True(AllianceRecord.Read("").Blank);
    }

    [Fact]
    public void Absence_around_an_action_leaves_its_week_and_holidays_out_and_waits_until_the_weeks_after_are_over()
    {
        LocalDate monday = new(2026, 9, 7);
        // Ten possible sessions a week; two missed a week before the fourth week, one a week after it; the seventh week is a holiday.
        var weeks = new AbsenceWeeks([.. Enumerable.Range(0, 10).Select(at => new AbsenceWeek(monday.PlusWeeks(at), at == 6 ? 0 : 10, at == 6 ? 0 : at < 3 ? 2 : at == 3 ? 9 : 1, 0))]);
        var done = monday.PlusWeeks(3).PlusDays(2);
        var (before, after) = weeks.Around(done, 3, monday.PlusWeeks(7).PlusDays(4))!.Value;
        Assert.Equal((6, 30, 3, 30), (before.Absent, before.Possible, after.Absent, after.Possible));
        Assert.Equal(monday.PlusWeeks(7), after.To);
        Assert.Null(weeks.Around(done, 3, monday.PlusWeeks(7).PlusDays(3)));
        Assert.Null(weeks.Around(done, 4, monday.PlusWeeks(9).PlusDays(4)));
        var terms = AllianceRules.EffectOn(Day);
        Assert.Equal("3 school weeks: 20.0% before, 10.0% after (6 of 30, then 3 of 30 sessions)", ActionWeeks.Words(before, after, terms));
        Assert.Equal("3 school weeks: too few sessions to compare (30 before, 29 after)", ActionWeeks.Words(before, after with { Possible = terms.Least - 1 }, terms));
    }

    [Fact]
    public void Where_the_knowledge_parts_is_told_line_by_line_and_nothing_else()
    {
        Assert.Empty(Known.Against(Known with { On = Day.PlusDays(30) }));
        var now = Known with { Reasons = [], Absence = [Known.Absence[0] with { Absent = 25 }], Suspensions = [] };
        Assert.Equal(
        [
            new("Reason AT1", "Missed 62 of 110 sessions.", "does not hold"),
            new("Absence, last 6 school weeks", "missed 31 of 60 sessions (51.7%), 12 without leave", "missed 25 of 60 sessions (41.7%), 12 without leave"),
            new("Suspensions in twelve months", "1", "0"),
        ], Known.Against(now));
    }

    [Fact]
    public void A_record_may_be_kept_in_part_and_stands_in_minutes_only_whole()
    {
        Assert.True(Whole.Open(Day).None);
        Assert.True(AllianceRecord.Empty.Open(Day).None);
        var part = new AllianceRecord("", null, [new("", "See the family", "", "", null)]);
        Assert.True(part.Kept(Day).None);
        Assert.Equal(["Asked.Decided", "Asked.Actions[0].Kind", "Asked.Actions[0].Person", "Asked.Actions[0].Due"], part.Open(Day).Select(p => p.Field));
        Assert.Equal(["Asked.ReviewOn"], (Whole with { ReviewOn = Day }).Kept(Day).Select(p => p.Field));
        Assert.Equal(["Asked.Actions[0].Due"], (Whole with { Actions = [Visit with { Due = Day.PlusDays(-1) }] }).Kept(Day).Select(p => p.Field));
        Assert.Equal(["Asked.Actions[0].Kind", "Asked.Actions[0].Agency"], (Whole with { Actions = [Visit with { Kind = "magic", Agency = "nobody" }] }).Kept(Day).Select(p => p.Field));
    }

    [Fact]
    public void Every_agency_kind_and_outcome_has_its_own_name_and_words()
    {
        Assert.Equal(Agency.All.Count, Agency.All.Select(a => a.Name).Distinct().Count());
        Assert.Equal(ActionKind.All.Count, ActionKind.All.Select(a => a.Label).Distinct().Count());
        Assert.Equal("health", Agency.Of(Role.DesignatedHealthOfficer)?.Name);
        Assert.Equal("school", Agency.Of(Role.Senco)?.Name);
        Assert.Null(Agency.Of(Role.Parent));
        Assert.DoesNotContain(ActionKind.On(new LocalDate(2024, 8, 18)), k => k.Name == "legal");
        Assert.Contains(ActionKind.On(new LocalDate(2024, 8, 19)), k => k.Name == "legal");
        Assert.Equal(["not-done", "no-further-action"], ActionOutcome.All.Where(o => !o.Taken).Select(o => o.Name));
    }

    [Fact]
    public void Weeks_without_school_are_passed_over_and_the_stretches_follow_each_other()
    {
        // Twenty weeks of ten sessions each to the day; a holiday in the middle; three missed in each of the last six.
        var weeks = new List<AbsenceWeek>();
        for (var (monday, at) = (new LocalDate(2026, 11, 23), 0); at < 20; monday = monday.PlusWeeks(-1))
            if (monday == new LocalDate(2026, 10, 26)) weeks.Add(new(monday, 0, 0, 0));
            else weeks.Add(new(monday, 10, at++ < 6 ? 3 : 1, at <= 6 ? 1 : 0));
        var stretches = new AbsenceWeeks(weeks).Stretches(Day);
        Assert.Equal(["this school year", "last 6 school weeks", "12 school weeks before"], stretches.Select(s => s.What));
        Assert.Equal((60, 18, 6), (stretches[1].Possible, stretches[1].Absent, stretches[1].Unauthorised));
        Assert.Equal(new LocalDate(2026, 10, 12), stretches[1].From);
        Assert.Equal((120, 12), (stretches[2].Possible, stretches[2].Absent));
        Assert.Equal(new LocalDate(2026, 10, 5), stretches[2].To);
        Assert.Empty(new AbsenceWeeks([]).Stretches(Day));
    }

    [Fact]
    public void Minutes_show_the_reader_their_own_children_and_count_the_others()
    {
        var minutes = new AllianceMinutes(Day, "Room 2", "Helen Marsh", ["Ruth Bell (Health)"], [], [new(Guid.Empty, "Idris Bello", "AT1", Whole, Known, "Helen Marsh"), new(Guid.AllBitsSet, "Maya Thornton", "AT2", AllianceRecord.Empty, Known with { Child = "Maya Thornton" }, "")], "Helen Marsh");
        var words = AllianceMinutes.Read(minutes.ToBytes()).AsPaper(["Area"], item => item.Item == Guid.Empty, ["A correction"]).Words().ToList();
        Assert.Contains("1. Idris Bello", words);
        Assert.Contains("Home visit or talk with the family: See the family", words);
        Assert.Contains("1 more child is not within your reach.", words);
        Assert.DoesNotContain(words, w => w.Contains("Maya", StringComparison.Ordinal));
        Assert.Contains("A correction", words);
        Assert.Contains("The meeting did not speak of this child.", minutes.AsPaper(["Area"], _ => true, []).Words());
    }
}
