using NodaTime;
using Waymark.Core.Plans.Schools;

namespace Waymark.Core.Tests.Plans.Schools;

public sealed class SchoolDutyTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly SchoolFacts Nothing = new(true, "Castle School", [], [], [], []);

    [Fact]
    public void Advice_is_owed_by_the_day_of_its_own_clock_and_a_question_comes_in_its_place()
    {
        var facts = Nothing with
        {
            Clocks = [new("CL-02", "Castle School", "Give advice", new(2026, 12, 1), false), new("CL-02", "Health", "Give advice", new(2026, 11, 1), false)],
            Advice = [new("a1", "Castle School", false, false)],
        };
        var owed = Assert.Single(SchoolDuties.Of(facts, Today));
        Assert.Equal((DutyOwner.School, DutyStep.WriteAdvice, new LocalDate(2026, 12, 1), "a1"), (owed.Owner, owed.Step, owed.By!.Value, owed.Of));
        Assert.Equal(DutyStep.AnswerQuestion, Assert.Single(SchoolDuties.Of(facts with { Advice = [new("a1", "Castle School", false, true)] }, Today)).Step);
        Assert.Empty(SchoolDuties.Of(facts with { Advice = [new("a1", "Castle School", true, false)] }, Today));
        Assert.Null(Assert.Single(SchoolDuties.Of(facts with { Clocks = [] }, Today)).By);
    }

    [Fact]
    public void A_consultation_of_this_school_is_owed_and_one_of_another_is_not()
    {
        var facts = Nothing with { Clocks = [new("CL-06", "castle school", "Answer", new(2026, 11, 30), false), new("CL-06", "Other School", "Answer", new(2026, 11, 29), false)] };
        Assert.Equal(new LocalDate(2026, 11, 30), Assert.Single(SchoolDuties.Of(facts, Today)).By);
    }

    [Theory]
    // The meeting must be four weeks before the last day; it is asked for twelve weeks before that.
    [InlineData("2027-03-16", true)]
    [InlineData("2027-03-17", false)]
    public void A_review_is_to_be_arranged_from_twelve_weeks_before_the_latest_meeting(string due, bool owed)
    {
        var facts = Nothing with { Clocks = [new("CL-11", "", "Finish the next review", NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value, false)] };
        Assert.Equal(owed, SchoolDuties.Of(facts, Today).Any(d => d.Step == DutyStep.ArrangeReview));
        Assert.Empty(SchoolDuties.Of(facts with { HasPlan = false }, Today));
        Assert.DoesNotContain(SchoolDuties.Of(facts with { Reviews = [Open(meeting: new(2026, 12, 20))] }, Today), d => d.Step == DutyStep.ArrangeReview);
    }

    [Fact]
    public void A_review_that_is_not_finished_in_time_is_owed_by_the_council_too()
    {
        var facts = Nothing with { Clocks = [new("CL-11", "", "Finish the next review", new(2026, 11, 20), false)] };
        Assert.Equal([(DutyOwner.School, true), (DutyOwner.Council, true)], SchoolDuties.Of(facts, Today).Select(d => (d.Owner, d.LateOn(Today))));
        Assert.DoesNotContain(SchoolDuties.Of(facts with { Clocks = [facts.Clocks[0] with { Due = new(2026, 11, 24) }] }, Today), d => d.Owner == DutyOwner.Council);
    }

    [Fact]
    public void The_steps_of_a_meeting_follow_one_another_and_the_report_is_the_school_s_own()
    {
        Assert.Equal([(DutyStep.WriteReport, new LocalDate(2026, 12, 1)), (DutyStep.SendPapers, new(2026, 12, 1)), (DutyStep.HoldMeeting, new(2026, 12, 15))],
            Steps(Open(new(2026, 12, 15), awaited: true)).Order());
        Assert.Equal([(DutyStep.HoldMeeting, new LocalDate(2026, 12, 15))], Steps(Open(new(2026, 12, 15), circulated: new(2026, 11, 20))));
        Assert.Equal([(DutyStep.SendReport, new LocalDate(2026, 12, 4))], Steps(Open(new(2026, 11, 20), circulated: new(2026, 11, 2), held: new(2026, 11, 20))));
        Assert.All(SchoolDuties.Of(Nothing with { Reviews = [Open(new(2026, 12, 15)) with { BySchool = false }] }, Today), d => Assert.Equal(DutyOwner.Council, d.Owner));
    }

    [Theory]
    [InlineData("CL-14", 28, true)]
    [InlineData("CL-14", 29, false)]
    [InlineData("CL-14", -1, true)]
    [InlineData("CL-40", -1, true)]
    [InlineData("CL-40", 0, false)]
    // A right of the family and a planning mark are nobody's debt to a school.
    [InlineData("CL-05", -1, false)]
    [InlineData("CL-07", -1, false)]
    public void What_the_council_owes_is_told_from_four_weeks_before_or_once_it_is_late(string rule, int daysFromNow, bool told) =>
        Assert.Equal(told, SchoolDuties.Of(Nothing with { Clocks = [new(rule, "", "Do it", Today.PlusDays(daysFromNow), false)] }, Today).Any(d => d.Owner == DutyOwner.Council));

    [Theory]
    [InlineData("plans.school.arrange-ahead", 12)]
    [InlineData("plans.school.council-ahead", 4)]
    public void How_long_before_something_is_told_is_a_planning_mark_and_no_law(string rule, int weeks)
    {
        var mark = Waymark.Core.Common.RuleBook.Embedded("Plans/Schools/school-rules.csv").On(rule, Today);
        Assert.Equal((weeks, "weeks before", Waymark.Core.Common.Certainty.Own), (mark.Amount, mark.Unit, mark.Sure));
    }

    [Fact]
    public void An_excused_delay_is_not_called_late_and_an_objection_has_no_day_and_stands_last()
    {
        var duties = SchoolDuties.Of(Nothing with { Clocks = [new("CL-04", "", "Send the final plan", new(2026, 10, 1), true)], Objections = ["a1"] }, Today);
        Assert.Equal([DutyStep.Council, DutyStep.AnswerObjection], duties.Select(d => d.Step));
        Assert.All(duties, d => Assert.False(d.LateOn(Today)));
    }

    [Fact]
    public void Every_rule_that_is_told_to_a_school_stands_in_the_catalogue_as_a_limit_on_the_council()
    {
        var told = Waymark.Core.Common.Table.Embedded("Plans/Schools/council-duties.csv").Rows.Select(r => r["rule"]).ToList();
        var catalogue = Waymark.Core.Common.Table.Embedded("Plans/Clocks/clock-rules.csv").Rows;
        Assert.All(told, id => Assert.Equal("statutory", catalogue.First(r => r["rule"] == id)["kind"]));
        Assert.Equal(told.Distinct(), told);
    }

    private static IEnumerable<(DutyStep, LocalDate)> Steps(OpenReview review) => SchoolDuties.Of(Nothing with { Reviews = [review] }, Today).Select(d => (d.Step, d.By!.Value));

    private static OpenReview Open(LocalDate meeting, LocalDate? circulated = null, LocalDate? held = null, bool awaited = false) =>
        new("r1", new(meeting, circulated, held, null, "", null, null, null, null), true, awaited);
}
