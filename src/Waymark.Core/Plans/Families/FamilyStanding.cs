using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Families;

/// <summary>Where a case stands, as its family reads it: the steps of the assessment or of the review, what was asked of whom, and what the family may do. Pure.</summary>
/// <param name="Steps">In order; steps that no longer come are left out.</param>
/// <param name="Asked">Bodies asked for advice, in the order of asking; empty once there is a plan.</param>
/// <param name="Rights">What the family may still do, the most pressing first.</param>
/// <param name="Refused">The council decided not to assess or not to make a plan, and nothing has taken the place of that.</param>
/// <param name="HasPlan">There is a plan.</param>
/// <param name="NextReview">The last day for the next review where none is under way; null where not known.</param>
/// <param name="MoveBy">The last day on which the plan must name the next school, where the child is to move; null otherwise.</param>
public sealed record FamilyStanding(
    IReadOnlyList<FamilyStep> Steps, IReadOnlyList<FamilyAsk> Asked, IReadOnlyList<FamilyRight> Rights, bool Refused, bool HasPlan, LocalDate? NextReview, LocalDate? MoveBy)
{
    private static readonly IReadOnlyList<StepRow> Rows = [.. Table.Embedded("Plans/Families/family-steps.csv").Rows.Select(StepRow.Read)];
    private static readonly EventPattern Anew = new("order-made:assess|order-made:make-plan|appeal-unopposed:assess");
    private static readonly string[] Moves = ["CL-20", "CL-21", "CL-22"];

    /// <summary>Read from the events and clocks of a case on a day.</summary>
    public static FamilyStanding Of(CaseFacts facts, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (events, clocks) = (facts.Effective(), ClockFace.Standard.Read(facts, today));
        var stage = CaseStages.Of(facts);
        var plan = events.Any(e => e.Kind is "final-plan-sent" or "plan-made" or "transferred-in");
        var review = plan ? Review(events) : null;
        return new(
            plan ? review is null ? [] : [.. Read("review", [.. events.Where(e => e.Of == review)], [.. clocks.Where(c => c.Of == review)])] : [.. Read("assessment", events, clocks)],
            plan ? [] : [.. Asks(events, clocks)],
            [.. clocks.Where(c => c is { Kind: ClockKind.Right, Stopped: null } && c.Due >= today).OrderBy(c => c.Due).Select(c => new FamilyRight(c.Rule.Id, c.Due))],
            stage is CaseStage.Refused or CaseStage.NotIssued, plan,
            plan && stage != CaseStage.Review ? clocks.Where(c => c.Rule.Id is "CL-10" or "CL-11" or "CL-32" && c.Stopped is null).Select(c => (LocalDate?)c.Due).Min() : null,
            clocks.Where(c => Moves.Contains(c.Rule.Id) && c.Stopped is null).Select(c => (LocalDate?)c.Due).Min());
    }

    /// <summary>The review that was spoken of last, or null.</summary>
    private static string? Review(IReadOnlyList<CaseEvent> events) => events.LastOrDefault(e => e.Kind is "review-meeting-arranged" or "review-meeting-held" or "amendments-notified")?.Of;

    private static IEnumerable<FamilyStep> Read(string part, IReadOnlyList<CaseEvent> events, IReadOnlyList<Clock> clocks)
    {
        foreach (var row in Rows.Where(r => r.Part == part))
        {
            var done = row.Name == "advice" ? AllAdvice(events) ?? Done(row, events) : Done(row, events);
            if (done is null && IsGone(row, events)) continue;
            // Steps that only some cases have stand there once they begin.
            if (row.Name is "no-plan" or "changes" or "schools" && !events.Any(row.Start.Matches)) continue;
            if (row is { Part: "review", Name: "answer" } && !events.Any(row.Start.Matches)) continue;
            if (row is { Part: "review", Name: "final" } && !events.Any(e => e is { Kind: "review-decision-notified", Detail: "amend" } or { Kind: "amendments-notified" })) continue;
            var clock = clocks.Where(c => row.Clocks.Contains(c.Rule.Id) && c.State != ClockState.Ended).OrderBy(c => c.Started.On).LastOrDefault();
            yield return Step(row, done, clock, events);
        }
    }

    private static FamilyStep Step(StepRow row, CaseEvent? done, Clock? clock, IReadOnlyList<CaseEvent> events)
    {
        var state = done is not null ? FamilyStepState.Done : events.Any(row.Start.Matches) ? FamilyStepState.Now : FamilyStepState.Next;
        var lawful = clock?.Kind is ClockKind.Statutory or ClockKind.Conditional;
        var late = lawful && clock!.State is not (ClockState.Running or ClockState.Met) ? Math.Max(0, clock.Days) : 0;
        // These wait for what comes before them; once late they wait for nobody.
        var waits = row is { Part: "assessment", Name: "draft" or "final" } && !events.Any(e => e.Kind == (row.Name == "draft" ? "advice-received" : "family-replied"));
        if (state == FamilyStepState.Now && waits && late == 0) state = FamilyStepState.Next;
        return new FamilyStep(row.Name, row.Title, row.Says, row.Turn, state,
            done?.On ?? events.LastOrDefault(e => e.Kind == "review-meeting-arranged" && row.Name == "meeting")?.On, clock?.Due, lawful, late,
            [.. (clock?.Exceptions ?? []).Where(e => e.Holds).Select(e => e.Ground).Distinct()]);
    }

    /// <summary>The first event that finishes the step after it began last; an event that finishes it without its beginning counts too.</summary>
    private static CaseEvent? Done(StepRow row, IReadOnlyList<CaseEvent> events)
    {
        var start = events.LastOrDefault(row.Start.Matches);
        return events.SkipWhile(e => start is not null && !ReferenceEquals(e, start)).FirstOrDefault(e => row.Done.Matches(e) && !ReferenceEquals(e, start)) ?? events.LastOrDefault(row.Done.Matches);
    }

    /// <summary>The advice that came last, once everybody who was asked has answered; null before.</summary>
    private static CaseEvent? AllAdvice(IReadOnlyList<CaseEvent> events)
    {
        var asked = events.Where(e => e.Kind == "advice-requested").Select(e => e.Of).ToHashSet(StringComparer.Ordinal);
        var came = events.Where(e => e.Kind == "advice-received" && asked.Contains(e.Of)).ToList();
        return asked.Count > 0 && asked.SetEquals(came.Select(e => e.Of)) ? came[^1] : null;
    }

    /// <summary>Something ended the step, and nothing has begun it anew since, as an order of the Tribunal does after a refusal.</summary>
    private static bool IsGone(StepRow row, IReadOnlyList<CaseEvent> events)
    {
        var (gone, start) = (-1, -1);
        for (var at = 0; at < events.Count; at++)
        {
            if (row.Gone.Matches(events[at])) gone = at;
            if (row.Start.Matches(events[at]) || Anew.Matches(events[at])) start = at;
        }
        return gone > start;
    }

    private static IEnumerable<FamilyAsk> Asks(IReadOnlyList<CaseEvent> events, IReadOnlyList<Clock> clocks) =>
        from asked in events
        where asked.Kind == "advice-requested"
        let came = events.FirstOrDefault(e => e.Kind == "advice-received" && e.Of == asked.Of)?.On
        let clock = clocks.LastOrDefault(c => c.Rule.Id == "CL-02" && c.Of == asked.Of)
        select new FamilyAsk(asked.Of, asked.On, came, clock?.Due, clock?.State is ClockState.Late or ClockState.Overdue);

    private sealed record StepRow(string Part, string Name, string Title, string Says, EventPattern Start, EventPattern Done, EventPattern Gone, IReadOnlyList<string> Clocks, FamilyStepTurn Turn)
    {
        public static StepRow Read(Table.Row row) => new(row["part"], row["step"], row["title"], row["says"], new(row["start"]), new(row["done"]), new(row["gone"]), row["clock"].Split('|', StringSplitOptions.RemoveEmptyEntries),
            Enum.Parse<FamilyStepTurn>(row["whose"], ignoreCase: true));
    }
}
