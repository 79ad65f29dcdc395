using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Core.Tests.Plans.Consultations;

public sealed class ConsultationTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact]
    public void The_answer_is_due_as_the_clock_says_whatever_the_day()
    {
        for (var sent = new LocalDate(2026, 1, 1); sent < new LocalDate(2027, 1, 1); sent = sent.PlusDays(1))
        {
            var clock = ClockFace.Standard.Read(new CaseFacts([new CaseEvent("1", "consultation-sent", sent, "A school")], []), sent).Single(c => c.Rule.Id == "CL-06");
            Assert.Equal(clock.Due, ConsultationClock.AnswerBy(sent));
        }
        Assert.Equal(new LocalDate(2026, 3, 24), ConsultationClock.AnswerBy(new LocalDate(2026, 3, 9)));
    }

    [Fact]
    public void A_consultation_that_is_no_longer_needed_is_waited_for_no_longer_and_no_other_clock_ends_with_it()
    {
        var sent = new CaseEvent("2", "consultation-sent", Today.PlusDays(-40), "A school");
        var facts = new CaseFacts([new CaseEvent("1", "request-received", Today.PlusDays(-100)), sent, sent with { Id = "3", Of = "Another" }, new CaseEvent("4", "consultation-ended", Today, "A school")], []);
        var clocks = ClockFace.Standard.Read(facts, Today);
        Assert.Equal(ClockState.Ended, clocks.Single(c => c.Rule.Id == "CL-06" && c.Of == "A school").State);
        Assert.Equal(ClockState.Overdue, clocks.Single(c => c.Rule.Id == "CL-06" && c.Of == "Another").State);
        Assert.Null(clocks.Single(c => c.Rule.Id == "CL-04").Stopped);
    }

    [Theory]
    [InlineData(null, null, null, null, ConsultationState.ToSend)]
    [InlineData(-15, null, null, null, ConsultationState.Waiting)]
    [InlineData(-16, null, null, null, ConsultationState.Late)]
    [InlineData(-30, -20, null, null, ConsultationState.Answered)]
    [InlineData(-30, -20, -1, null, ConsultationState.Closed)]
    [InlineData(-30, null, -1, null, ConsultationState.Closed)]
    [InlineData(-30, -20, null, 0, ConsultationState.Withdrawn)]
    public void The_state_follows_from_the_days(int? sent, int? answered, int? closed, int? withdrawn, ConsultationState state) =>
        Assert.Equal(state, Steps(sent, answered, closed, withdrawn).On(Today));

    [Fact]
    public void A_setting_reads_from_the_day_of_sending_until_four_weeks_after_the_decision_and_nothing_once_it_is_withdrawn()
    {
        // consultation.open-after-close
        Assert.Null(Steps(null, null, null, null).Reading);
        Assert.Equal((Today.PlusDays(-5), null), Steps(-5, null, null, null).Reading);
        Assert.Equal((Today.PlusDays(-50), Today.PlusDays(8)), Steps(-50, -40, -20, null).Reading);
        var (from, to) = Steps(0, null, null, 0).Reading!.Value;
        Assert.True(to < from, "Withdrawn on the day of sending, it is open on no day");
    }

    [Theory]
    [InlineData("01", false, Requestable.Listed, true, true)]
    [InlineData("07", false, Requestable.Listed, false, true)]
    [InlineData("34", false, Requestable.Listed, true, false)]
    [InlineData("36", false, Requestable.Listed, false, false)]
    [InlineData("08", false, Requestable.Listed, false, false)]
    [InlineData("18", false, Requestable.Listed, false, false)]
    [InlineData("10", false, Requestable.Represented, false, false)]
    [InlineData("10", true, Requestable.Listed, false, false)]
    [InlineData("11", true, Requestable.Listed, false, false)]
    [InlineData("32", false, Requestable.Represented, false, false)]
    [InlineData("14", false, Requestable.Represented, false, true)]
    [InlineData("49", true, Requestable.Represented, false, false)]
    [InlineData("", false, Requestable.Unknown, false, false)]
    public void What_a_family_can_request_follows_from_the_type_and_the_approval(string type, bool approved, Requestable request, bool mainstream, bool maintained)
    {
        var standing = SettingStanding.Of(type, approved);
        Assert.Equal((request, mainstream, maintained), (standing.Request, standing.Mainstream, standing.Maintained));
    }

    [Fact]
    public void Every_type_of_the_table_is_a_type_of_the_register() =>
        Assert.All(Table.Embedded("Plans/Consultations/setting-types.csv").Rows, r => Assert.NotNull(CodeSet.Of("gias-establishment-types").Find(r["type"])));

    [Theory]
    [InlineData("We are full.", true)]
    [InlineData("Year 7 is full and we are over PAN", true)]
    [InlineData("Sorry, there are no places in this year group.", true)]
    [InlineData("", false)]
    [InlineData("The lift does not reach the first floor", false)]
    [InlineData("We are full: the resourced provision has eight places and nine pupils, and the teacher of the deaf cannot see a tenth pupil daily as section F demands", false)]
    public void Being_full_is_told_apart_from_a_reason(string words, bool alone) => Assert.Equal(alone, Fullness.StandsAlone(words, Today));

    [Fact]
    public void An_answer_that_only_says_full_is_told_that_this_is_no_test() // consultation.least-beside-full
    {
        var full = new ConsultationReply { Can = "no", Place = "no", Evidence = "We are full." };
        Assert.Contains(full.Open(true, Today), p => p.Sentence.StartsWith("Being full is not one of the tests by itself", StringComparison.Ordinal));
        var named = full with { Grounds = [new("others", "We are full", "None")] };
        Assert.Contains(named.Open(true, Today), p => p.Field == "Asked.Why[others]" && p.Sentence.StartsWith("Being full", StringComparison.Ordinal));
        var said = named with { Grounds = [new("others", "The class would lose its only quiet room, which four pupils need each lesson by their own plans", "A second room was looked for in the whole building")] };
        Assert.Empty(said.Open(true, Today));
    }

    [Fact]
    public void A_refusal_names_a_test_why_and_what_shows_it_and_a_mainstream_school_its_reasonable_steps()
    {
        var bare = new ConsultationReply { Can = "no", Place = "yes", PlaceFrom = Today };
        Assert.Equal(["Asked.Why[unsuitable]", "Asked.Evidence"], bare.Open(true, Today).Select(p => p.Field));
        var others = bare with { Grounds = [new("others", "She runs from the room and two adults follow", "")], Evidence = "Log of the visit" };
        Assert.Equal(["Asked.Steps"], others.Open(mainstream: true, Today).Select(p => p.Field));
        Assert.Empty(others.Open(mainstream: false, Today));
        Assert.Equal(["Asked.Can", "Asked.Place"], new ConsultationReply().Open(true, Today).Select(p => p.Field));
        Assert.Equal(["Asked.PlaceFrom", "Asked.Needed"], new ConsultationReply { Can = "adapted", Place = "yes" }.Open(true, Today).Select(p => p.Field));
    }

    [Fact]
    public void A_reply_comes_back_as_it_was_stored()
    {
        var reply = new ConsultationReply { Can = "no", Grounds = [new("resources", "Zoë’s bus", "a\nb")], Evidence = "e", Needed = "n", Costs = "c", Place = "yes", PlaceFrom = Today, Words = "w" };
        var read = ConsultationReply.Read(reply.ToJson());
        Assert.Equal(reply with { Grounds = [] }, read with { Grounds = [] }, Compare);
        Assert.Equal(reply.Grounds, read.Grounds);
        Assert.Equal("", ConsultationReply.Read("").Can);

        static bool Compare(ConsultationReply a, ConsultationReply b) => (a.Can, a.Evidence, a.Needed, a.Costs, a.Place, a.PlaceFrom, a.Words) == (b.Can, b.Evidence, b.Needed, b.Costs, b.Place, b.PlaceFrom, b.Words);
    }

    [Fact]
    public void The_council_refuses_what_the_family_wants_only_with_test_reasons_and_evidence()
    {
        Assert.Equal(["Asked.Grounds", "Asked.Reasons", "Asked.Evidence"], new SettingDecision("not", [], "", "").Check(true, Requestable.Listed).Select(p => p.Field));
        Assert.Equal(["Asked.Grounds"], new SettingDecision("not", ["full"], "r", "e").Check(true, Requestable.Unknown).Select(p => p.Field));
        Assert.Empty(new SettingDecision("not", ["resources"], "r", "e").Check(true, Requestable.Listed));
        Assert.Empty(new SettingDecision("not", [], "r", "e").Check(true, Requestable.Represented));
        Assert.Empty(new SettingDecision("not", [], "r", "").Check(false, Requestable.Listed));
        Assert.Equal(["Asked.Outcome", "Asked.Reasons"], new SettingDecision("", [], "", "").Check(true, Requestable.Listed).Select(p => p.Field));
        Assert.False(SettingDecision.Reasoned("not", "", "r", "e", Requestable.Listed));
        Assert.True(SettingDecision.Reasoned("not", "", "r", "e", Requestable.Represented));
        Assert.False(SettingDecision.Reasoned("name", "others", "r", "e", Requestable.Listed));
    }

    private static ConsultationSteps Steps(int? sent, int? answered, int? closed, int? withdrawn) => new(Day(sent), Day(answered), Day(closed), Day(withdrawn));

    private static LocalDate? Day(int? days) => days is { } ago ? Today.PlusDays(ago) : null;
}
