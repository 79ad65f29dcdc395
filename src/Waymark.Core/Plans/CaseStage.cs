using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans;

/// <summary>Where a case stands.</summary>
public enum CaseStage
{
    /// <summary>Asked for; not decided whether to assess.</summary>
    Request,
    /// <summary>Being assessed.</summary>
    Assessment,
    /// <summary>A draft plan is out.</summary>
    Drafting,
    /// <summary>A plan is in force and no review is open.</summary>
    Plan,
    /// <summary>A review meeting was held and the review is not finished, or amendments are not final.</summary>
    Review,
    /// <summary>The council decided not to assess.</summary>
    Refused,
    /// <summary>Assessed; the council decided not to issue a plan.</summary>
    NotIssued,
    /// <summary>A child with a plan moves here; the old council has not passed the plan on yet.</summary>
    MovingIn,
    /// <summary>Withdrawn, moved away, died or the plan ended.</summary>
    Ended,
}

/// <summary>Reads the stage of a case from its events.</summary>
public static class CaseStages
{
    /// <summary>The stage that the latest step puts the case in. Follows from the events alone; their order of recording does not matter.</summary>
    public static CaseStage Of(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var events = facts.Effective();
        if (events.LastOrDefault(e => StepOf(e, events) is not null) is not { } last) return CaseStage.Request;
        var stage = StepOf(last, events)!.Value;
        return stage == CaseStage.Plan && ReviewIsOpen(events) ? CaseStage.Review : stage;
    }

    private static CaseStage? StepOf(CaseEvent e, IReadOnlyList<CaseEvent> all) => (e.Kind, e.Detail) switch
    {
        ("request-received" or "became-responsible", _) => CaseStage.Request,
        ("assess-decision-notified", "refuse") => CaseStage.Refused,
        ("assess-decision-notified", _) or ("order-made", "assess") or ("appeal-unopposed", "assess") => CaseStage.Assessment,
        ("no-plan-notified", _) => CaseStage.NotIssued,
        ("moved-in", _) when !all.Any(HasPlan) => CaseStage.MovingIn,
        ("draft-sent" or "draft-served", _) when !all.Any(p => HasPlan(p) && p.On <= e.On) => CaseStage.Drafting,
        ("order-made", "make-plan") => CaseStage.Drafting,
        ("died" or "plan-ceased" or "moved-out" or "plan-transferred", _) => CaseStage.Ended,
        ("withdrawn", _) when e.IsOfWholeCase(all) && !all.Any(HasPlan) => CaseStage.Ended,
        _ => HasPlan(e) ? CaseStage.Plan : null,
    };

    private static bool HasPlan(CaseEvent e) => e.Kind is "final-plan-sent" or "plan-made" or "transferred-in" or "amended-final-sent" or "reassessed-final-sent";

    private static bool ReviewIsOpen(IReadOnlyList<CaseEvent> events) =>
        events.Any(m => m.Kind == "review-meeting-held" && !events.Any(d => d.Kind == "review-decision-notified" && d.Of == m.Of && d.On >= m.On))
        || events.Any(d => d is { Kind: "review-decision-notified", Detail: "amend" }
            && !events.Any(f => f.Kind is "amended-final-sent" or "not-amending-notified" && f.Of == d.Of && f.On >= d.On));
}
