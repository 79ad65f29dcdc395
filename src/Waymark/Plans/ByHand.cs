using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>
/// Carries what people recorded into the fields that the SEN2 return asks for. A kind of event that nobody touched by hand leaves its fields as the
/// last return brought them; of the others the first decision counts, and the latest review.
/// </summary>
internal sealed class ByHand(EhcCase of, IReadOnlyList<RecordedEvent> all)
{
    public const string Source = "by hand";

    private readonly HashSet<string> touched = [.. all.Where(e => e.Source == Source).Select(e => e.Kind)];
    private readonly List<RecordedEvent> now = InForce(all);

    public void Fill()
    {
        if (Touched("request-received", "became-responsible")) of.Received = First("request-received", "became-responsible")?.On;
        if (Touched("assess-decision-notified"))
        {
            var decision = First("assess-decision-notified");
            (of.RequestDecided, of.RequestOutcome) = (decision?.On, decision is null ? "A" : decision.Detail == "refuse" ? "N" : "Y");
            if (of.RequestOutcome == "Y" && of.AssessmentOutcome.Length == 0) of.AssessmentOutcome = "A";
        }
        if (Touched("final-plan-sent", "no-plan-notified"))
        {
            var decision = First("final-plan-sent", "no-plan-notified");
            (of.AssessmentDecided, of.AssessmentOutcome) = (decision?.On, decision is null ? "A" : decision.Kind == "no-plan-notified" ? "N" : "Y");
        }
        if (!Touched("withdrawn") || First("withdrawn") is null) return;
        if (of.RequestOutcome is "" or "A") of.RequestOutcome = "W";
        else if (of.RequestOutcome == "Y" && of.AssessmentOutcome is "" or "A") of.AssessmentOutcome = "W";
    }

    /// <summary>True where a plan follows from what people recorded.</summary>
    public bool MakesPlan => Touched("plan-made", "final-plan-sent") && First("plan-made", "final-plan-sent") is not null;

    public void Fill(EhcPlan plan)
    {
        if (Touched("plan-made", "final-plan-sent") && (First("plan-made") ?? First("final-plan-sent")) is { } made) plan.Started = made.On;
        if (Touched("plan-ceased", "plan-transferred", "died"))
        {
            plan.Ceased = First("plan-ceased", "plan-transferred", "died")?.On;
            plan.CeaseReason = First("died") is not null ? "8" : First("plan-transferred") is not null ? "5" : plan.Ceased is null ? "" : plan.CeaseReason;
        }
        if (Touched("review-meeting-held")) plan.ReviewMeeting = Last("review-meeting-held")?.On;
        if (Touched("review-decision-notified"))
        {
            var decision = Last("review-decision-notified");
            (plan.ReviewDecided, plan.ReviewOutcome) = (decision?.On, decision?.Detail switch { "amend" => "A", "cease" => "C", "maintain" => "M", _ => "" });
        }
        if (Touched("amendments-notified")) plan.ReviewDraft = Last("amendments-notified")?.On;
        if (Touched("phase-transfer-final-sent")) plan.PhaseTransferFinal = Last("phase-transfer-final-sent")?.On;
        if (Touched("phase-transfer") && Last("phase-transfer") is { } move)
            plan.PhaseTransferDue = move.Detail == "school" ? new LocalDate(move.On.Year, 2, 15) : new LocalDate(move.On.Year, 3, 31);
    }

    private bool Touched(params string[] kinds) => kinds.Any(touched.Contains);

    private RecordedEvent? First(params string[] kinds) => now.Find(e => kinds.Contains(e.Kind));

    private RecordedEvent? Last(string kind) => now.FindLast(e => e.Kind == kind);

    private static List<RecordedEvent> InForce(IReadOnlyList<RecordedEvent> all)
    {
        var gone = all.Select(e => e.Replaces).OfType<CaseEventId>().ToHashSet();
        return [.. all.Where(e => !e.Withdraws && !gone.Contains(e.Id)).OrderBy(e => e.On).ThenBy(e => e.RecordedAt)];
    }
}
