using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>Where a case stands, read from its steps: there are no back edges but corrections.</summary>
internal static class ExclusionStates
{
    public static ExclusionState Of(DutyFacts facts, IReadOnlyList<Duty> duties, LocalDate asOf)
    {
        if (facts.Of.Kind is not (ExclusionKind.Suspension or ExclusionKind.Lunchtime or ExclusionKind.Permanent))
            return facts.Of.To < asOf && !duties.Any(d => d.Pending) ? ExclusionState.Closed : ExclusionState.InForce;
        var state = facts.Span.Cancelled is not null ? ExclusionState.Closed : Step(facts, asOf);
        // A suspension is over when its days are, the meeting that was required was held, and nothing is left to do.
        var over = state is ExclusionState.BoardNotRequired or ExclusionState.BoardOnRequest ? facts.Span.LastDay < asOf
            : state is ExclusionState.Reinstated || (state == ExclusionState.NotReinstated && facts.Of.Kind != ExclusionKind.Permanent);
        return over && !duties.Any(d => d.Pending && d.Kind != DutyKind.Prompt) ? ExclusionState.Closed : state;
    }

    public static IReadOnlyList<string> Beside(DutyFacts facts)
    {
        var beside = new List<string>();
        if (facts.Span.Cancelled is not null) beside.Add("cancelled");
        if (facts.Step("education-from") is not null) beside.Add("education in place");
        if (facts.Step("reintegration-met") is not null) beside.Add("reintegrated");
        if (facts.Step("moved-to-ap") is not null) beside.Add("moved to alternative provision");
        if (facts.Step("removed-from-roll") is not null) beside.Add("removed from roll");
        return beside;
    }

    private static ExclusionState Step(DutyFacts facts, LocalDate asOf)
    {
        if (facts.Step("governors-met") is not { } met) return Before(facts);
        if (met.Detail == "reinstated") return ExclusionState.Reinstated;
        if (facts.Of.Kind != ExclusionKind.Permanent) return ExclusionState.NotReinstated;
        if (facts.ReviewInTime) return Review(facts);
        if (facts.Step("review-waived") is not null) return ExclusionState.Closed;
        if (facts.Day("decision-notice") is null) return ExclusionState.NotReinstated;
        return facts.ReviewUntil is not { } until || asOf <= until ? ExclusionState.ReviewWindowOpen : ExclusionState.Closed;
    }

    private static ExclusionState Before(DutyFacts facts)
    {
        if (facts.Step("parents-told") is null) return ExclusionState.Recorded;
        bool? must = facts.Holds("perm") == true || facts.Holds("exam") == true ? true : facts.Holds("over-meet");
        return (must, facts.Holds("over-tell"), facts.Holds("representations")) switch
        {
            (true, _, _) => ExclusionState.BoardRequired,
            (null, _, _) or (_, null, _) => ExclusionState.Notified,
            (_, true, true) => ExclusionState.BoardRequired,
            (_, true, _) => ExclusionState.BoardOnRequest,
            _ => ExclusionState.BoardNotRequired,
        };
    }

    private static ExclusionState Review(DutyFacts facts)
    {
        if (facts.Step("panel-decided") is not { } decided) return ExclusionState.ReviewAsked;
        if (decided.Detail == "upheld") return facts.Step("removed-from-roll") is null ? ExclusionState.PanelUpheld : ExclusionState.Closed;
        if (facts.Step("reconsidered") is { } again)
            return again.Detail == "reinstated" || facts.Step("removed-from-roll") is not null ? ExclusionState.Closed : ExclusionState.Reconsidered;
        return decided.Detail == "quashed" ? ExclusionState.PanelQuashed : ExclusionState.PanelRecommended;
    }
}
