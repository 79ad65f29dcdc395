using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>
/// Carries what people recorded into the fields that the SEN2 return asks for. A kind of event that nobody touched by hand leaves its fields as the
/// last return brought them; of the others the first decision counts, and the latest review.
/// </summary>
/// <param name="until">Only what had happened by that day counts: how the case stood on a reference date. Null for now.</param>
internal sealed class ByHand(EhcCase of, IReadOnlyList<RecordedEvent> all, LocalDate? until = null)
{
    public const string Source = "by hand";

    /// <summary>Kinds of events that a field of the return follows from.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "request-received", "became-responsible", "assess-decision-notified", "withdrawn", "draft-sent", "draft-served", "final-plan-sent", "no-plan-notified", "plan-made", "plan-ceased",
        "plan-transferred", "moved-out", "transferred-in", "died", "detained", "released", "home-education-began", "home-education-ended", "education-otherwise-began", "education-otherwise-ended",
        .. HeldReview.Kinds, "phase-transfer", "phase-transfer-final-sent", .. ChallengedDecisions.Kinds,
    ];

    // A move is planned ahead; a request that came later keeps its day, by which it is told that it does not belong.
    private static readonly string[] Ahead = ["phase-transfer", "request-received", "became-responsible"];

    private readonly HashSet<string> touched = [.. all.Where(e => e.Source == Source).Select(e => e.Kind)];
    private readonly List<RecordedEvent> now = InForce(all, until);

    public void Fill()
    {
        if (Touched("request-received", "became-responsible")) of.Received = First("request-received", "became-responsible")?.On;
        if (Touched("withdrawn", "died")) TakeWithdrawalBack();
        if (Touched("assess-decision-notified")) Decided();
        if (Touched("final-plan-sent", "no-plan-notified")) (of.AssessmentDecided, of.AssessmentOutcome) = Assessed();
        if (Touched("draft-sent", "draft-served") && of.AssessmentDecided is null && of.AssessmentOutcome is "" or "A" or "Y")
            // A draft is sent once it is decided that there will be a plan: "yes, but not issued yet".
            of.AssessmentOutcome = First("draft-sent", "draft-served") is not null ? "Y" : of.AssessmentOutcome == "Y" ? "A" : of.AssessmentOutcome;
        if (Touched("transferred-in") && First("transferred-in") is not null && of.RequestDecided is null && of.RequestOutcome is "" or "A")
            (of.RequestOutcome, of.AssessmentOutcome) = ("H", "H");
        if (Touched("moved-out")) of.MovedTo = HasPlan ? "" : First("moved-out")?.Detail ?? "";
        if (Touched("withdrawn", "died")) Withdraw();
        new ChallengedDecisions(all, now).Fill(of);
    }

    /// <summary>True where a plan follows from what people recorded.</summary>
    public bool MakesPlan => Touched("plan-made", "final-plan-sent", "transferred-in") && HasPlan;

    /// <summary>The day on which the request was withdrawn, or the case ended before a decision, as a person recorded it.</summary>
    public LocalDate? EndedEarly => now.Find(e => e.Source == Source && ((e.Kind == "withdrawn" && e.Of.Length == 0) || e.Kind is "moved-out" or "died"))?.On;

    /// <summary>The day on which the plan came from another council; null where only a return tells of it, which does not know the day.</summary>
    public LocalDate? CameOn => now.FindLast(e => e.Kind == "transferred-in" && !e.Source.StartsWith(Sen2.Sen2Profile.System, StringComparison.Ordinal))?.On;

    /// <summary>The plan came from another council, but only after that day: until then it was theirs.</summary>
    public bool ComesLater => CameOn is null && InForce(all, null).Exists(e => e.Kind == "transferred-in" && !e.Source.StartsWith(Sen2.Sen2Profile.System, StringComparison.Ordinal) && e.On > until);

    /// <summary>Whether the child was in relevant youth accommodation on a day.</summary>
    public bool DetainedOn(LocalDate day) => now.FindLast(e => e.Kind is "detained" or "released" && e.On <= day)?.Kind == "detained";

    public void Fill(EhcPlan plan)
    {
        if (MakesPlan) plan.Started = (First("plan-made") ?? First("final-plan-sent") ?? First("transferred-in"))!.On;
        if (Touched("transferred-in")) plan.CameFrom = now.FindLast(e => e.Kind == "transferred-in")?.Detail ?? "";
        if (Touched("plan-ceased", "plan-transferred", "died", "moved-out")) Cease(plan);
        if (HeldReview.Kinds.Any(touched.Contains)) HeldReview.Latest(now).Fill(plan);
        var move = now.FindLast(e => e.Kind == "phase-transfer" && !(e.On.Year > until?.Year));
        if (Touched("phase-transfer")) plan.PhaseTransferDue = move is null ? null : move.Detail == "school" ? new LocalDate(move.On.Year, 2, 15) : new LocalDate(move.On.Year, 3, 31);
        if (Touched("phase-transfer", "phase-transfer-final-sent")) plan.PhaseTransferFinal = now.FindLast(e => e.Kind == "phase-transfer-final-sent" && e.Of == move?.Of)?.On;
    }

    private bool HasPlan => First("plan-made", "final-plan-sent", "transferred-in") is not null;

    private void Decided()
    {
        var decision = First("assess-decision-notified");
        (of.RequestDecided, of.RequestOutcome) = (decision?.On, decision is null ? "A" : decision.Detail == "refuse" ? "N" : "Y");
        // A refusal stays the first decision; agreed in mediation or ordered, the assessment goes on under it.
        var assesses = now.Exists(e => e is { Kind: "assess-decision-notified" or "agreement-appealable" or "order-made" or "appeal-unopposed", Detail: "assess" });
        if (assesses && of.AssessmentOutcome.Length == 0) of.AssessmentOutcome = "A";
        else if (!assesses && of.AssessmentOutcome == "A") of.AssessmentOutcome = "";
    }

    private (LocalDate? On, string Outcome) Assessed()
    {
        var decision = First("final-plan-sent", "no-plan-notified");
        return (decision?.On, decision is null ? "A" : decision.Kind == "no-plan-notified" ? "N" : "Y");
    }

    /// <summary>Put in again by <see cref="Withdraw"/> where it still stands.</summary>
    private void TakeWithdrawalBack()
    {
        if (of.RequestOutcome == "W") of.RequestOutcome = "A";
        if (of.AssessmentOutcome == "W") of.AssessmentOutcome = "A";
    }

    private void Withdraw()
    {
        if (HasPlan || now.Find(e => (e.Kind == "withdrawn" && e.Of.Length == 0) || e.Kind == "died") is null) return;
        if (of.RequestOutcome is "" or "A") (of.RequestOutcome, of.AssessmentOutcome) = ("W", "");
        else if (of.AssessmentDecided is null && (of.AssessmentOutcome is "A" or "Y" || (of.AssessmentOutcome.Length == 0 && of.RequestOutcome == "Y"))) of.AssessmentOutcome = "W";
    }

    private void Cease(EhcPlan plan)
    {
        var (died, passed, ended, moved) = (First("died"), First("plan-transferred"), First("plan-ceased"), First("moved-out"));
        plan.Ceased = First("plan-ceased", "plan-transferred", "died")?.On ?? moved?.On;
        plan.CeaseReason = plan.Ceased is null ? "" : died is not null ? "8" : passed is not null ? "5" : ended is { Detail.Length: > 0 } ? ended.Detail
            : ended is null && moved is { Detail.Length: > 0 } ? "5" : plan.CeaseReason;
    }

    private bool Touched(params string[] kinds) => kinds.Any(touched.Contains);

    private RecordedEvent? First(params string[] kinds) => now.Find(e => kinds.Contains(e.Kind));

    private static List<RecordedEvent> InForce(IReadOnlyList<RecordedEvent> all, LocalDate? until)
    {
        var gone = all.Select(e => e.Replaces).OfType<CaseEventId>().ToHashSet();
        return [.. all.Where(e => !e.Withdraws && !gone.Contains(e.Id) && !(e.On > until && !Ahead.Contains(e.Kind))).OrderBy(e => e.On).ThenBy(e => e.RecordedAt)];
    }
}
