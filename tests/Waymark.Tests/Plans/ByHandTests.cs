using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Plans;

namespace Waymark.Tests.Plans;

public sealed class ByHandTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void What_nobody_touched_by_hand_stays_as_the_return_brought_it()
    {
        var of = Case();
        (of.Received, of.RequestOutcome, of.RequestDecided) = (Day, "H", null);
        new ByHand(of, [Event("request-received", 0, source: "sen2:2026"), Event("assess-decision-notified", 30, "assess", source: "sen2:2026")]).Fill();
        Assert.Equal((Day, "H", null), (of.Received, of.RequestOutcome, of.RequestDecided));
    }

    [Fact]
    public void A_corrected_day_of_receipt_is_the_day_of_the_return_and_one_taken_back_leaves_it_blank()
    {
        var of = Case();
        var first = Event("request-received", 0, source: "sen2:2026");
        var right = Event("request-received", -1, replaces: first);
        new ByHand(of, [first, right]).Fill();
        Assert.Equal(Day.PlusDays(-1), of.Received);
        new ByHand(of, [first, right, Event("request-received", -1, replaces: right, withdraws: true)]).Fill();
        Assert.Null(of.Received);
    }

    [Theory]
    [InlineData("assess", "Y", "A")]
    [InlineData("refuse", "N", "A")]
    public void The_first_decision_counts_whatever_came_after_and_a_later_one_to_assess_begins_the_assessment(string detail, string outcome, string assessment)
    {
        var of = Case();
        new ByHand(of, [Event("request-received", 0), Event("assess-decision-notified", 40, detail), Event("assess-decision-notified", 90, "assess")]).Fill();
        Assert.Equal((outcome, (LocalDate?)Day.PlusDays(40), assessment), (of.RequestOutcome, of.RequestDecided, of.AssessmentOutcome));
    }

    [Theory]
    [InlineData("final-plan-sent", "Y")]
    [InlineData("no-plan-notified", "N")]
    public void The_end_of_the_assessment_is_its_outcome(string kind, string outcome)
    {
        var of = Case();
        new ByHand(of, [Event("assess-decision-notified", 40, "assess"), Event(kind, 130)]).Fill();
        Assert.Equal((outcome, (LocalDate?)Day.PlusDays(130)), (of.AssessmentOutcome, of.AssessmentDecided));
    }

    [Fact]
    public void A_request_withdrawn_before_a_decision_is_withdrawn_and_one_under_assessment_ends_there()
    {
        var (asked, assessed) = (Case(), Case());
        new ByHand(asked, [Event("withdrawn", 10)]).Fill();
        Assert.Equal(("W", ""), (asked.RequestOutcome, asked.AssessmentOutcome));
        new ByHand(assessed, [Event("assess-decision-notified", 40, "assess"), Event("withdrawn", 60)]).Fill();
        Assert.Equal(("Y", "W"), (assessed.RequestOutcome, assessed.AssessmentOutcome));
    }

    [Fact]
    public void A_final_plan_makes_a_plan_that_started_on_the_day_it_was_made_or_else_sent()
    {
        var sent = new ByHand(Case(), [Event("final-plan-sent", 130)]);
        Assert.True(sent.MakesPlan);
        Assert.Equal(Day.PlusDays(130), Filled(sent).Started);
        Assert.Equal(Day.PlusDays(128), Filled(new ByHand(Case(), [Event("final-plan-sent", 130), Event("plan-made", 128)])).Started);
        Assert.False(new ByHand(Case(), [Event("final-plan-sent", 130, source: "sen2:2026")]).MakesPlan);
    }

    [Fact]
    public void The_latest_review_counts()
    {
        var plan = Filled(new ByHand(Case(), [Event("review-meeting-held", 300), Event("review-meeting-held", 660), Event("review-decision-notified", 310, "maintain"), Event("review-decision-notified", 680, "amend"), Event("amendments-notified", 690)]));
        Assert.Equal((Day.PlusDays(660), Day.PlusDays(680), "A", Day.PlusDays(690)), (plan.ReviewMeeting, plan.ReviewDecided, plan.ReviewOutcome, plan.ReviewDraft));
    }

    [Theory]
    [InlineData("plan-ceased", "")]
    [InlineData("plan-transferred", "5")]
    [InlineData("died", "8")]
    public void An_ended_plan_has_its_day_and_where_the_event_tells_it_its_reason(string kind, string reason)
    {
        var plan = Filled(new ByHand(Case(), [Event(kind, 900)]));
        Assert.Equal((Day.PlusDays(900), reason), (plan.Ceased, plan.CeaseReason));
    }

    [Theory]
    [InlineData("school", 2, 15)]
    [InlineData("post-16", 3, 31)]
    public void A_move_of_phase_is_due_on_the_day_in_law(string detail, int month, int day)
    {
        var plan = Filled(new ByHand(Case(), [Event("phase-transfer", 183, detail), Event("phase-transfer-final-sent", 100)]));
        Assert.Equal((new LocalDate(2026, month, day), Day.PlusDays(100)), (plan.PhaseTransferDue, plan.PhaseTransferFinal));
    }

    private static EhcPlan Filled(ByHand from)
    {
        var plan = new EhcPlan { Id = PlanId.From(Guid.CreateVersion7()), Case = CaseId.From(Guid.CreateVersion7()), Child = ChildId.From(Guid.CreateVersion7()) };
        from.Fill(plan);
        return plan;
    }

    private static EhcCase Case() => new() { Id = CaseId.From(Guid.CreateVersion7()), Child = ChildId.From(Guid.CreateVersion7()) };

    private static RecordedEvent Event(string kind, int days, string detail = "", string source = ByHand.Source, RecordedEvent? replaces = null, bool withdraws = false) => new()
    {
        Id = CaseEventId.From(Guid.CreateVersion7()), Case = CaseId.From(Guid.Empty), Kind = kind, On = Day.PlusDays(days), Detail = detail, RecordedAt = default,
        RecordedBy = "test", Source = source, Replaces = replaces?.Id, Withdraws = withdraws,
    };
}
