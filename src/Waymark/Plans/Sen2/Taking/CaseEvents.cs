using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>The dated events that a request of the return tells of. What it does not date is not made up.</summary>
internal static class CaseEvents
{
    public static IEnumerable<CaseEvent> Of(Sen2Request r, Sen2Year year)
    {
        var assessment = r.Assessments.FirstOrDefault();
        var plan = assessment?.Plans.FirstOrDefault();
        return [.. Asked(r, year), .. Assessed(assessment, plan), .. r.ActivePlans.Take(1).SelectMany(a => Active(a, year))];
    }

    private static IEnumerable<CaseEvent> Asked(Sen2Request r, Sen2Year year)
    {
        if (r.ReceivedDate.Date is { } received) yield return Event("request-received", received);
        if (r.RequestOutcomeDate.Date is { } told && r.RequestOutcome.IsOneOf("YN"))
            yield return Event("assess-decision-notified", told, detail: r.RequestOutcome.Is('Y') ? "assess" : "refuse");
        // The return says that it was withdrawn, not when: by the reference date at the latest.
        if (r.RequestOutcome.Is('W') || r.Assessments.Any(a => a.AssessmentOutcome.Is('W'))) yield return Event("withdrawn", year.ReferenceDate);
        if (r.Exported.Given) yield return Event("moved-out", year.ReferenceDate);
    }

    private static IEnumerable<CaseEvent> Assessed(Sen2Assessment? assessment, Sen2NamedPlan? plan)
    {
        if (assessment?.AssessmentOutcomeDate.Date is { } told)
        {
            if (assessment.AssessmentOutcome.Is('Y')) yield return Event("final-plan-sent", told);
            else if (assessment.AssessmentOutcome.Is('N')) yield return Event("no-plan-notified", told);
        }
        if (plan?.StartDate.Date is { } started) yield return Event("plan-made", started);
        if (plan?.CeaseDate.Date is { } ceased) yield return Event("plan-ceased", ceased);
    }

    private static IEnumerable<CaseEvent> Active(Sen2ActivePlan active, Sen2Year year)
    {
        var held = active.ReviewMeeting.Date;
        var of = $"review-{LocalDatePattern.Iso.Format(held ?? active.LastReview.Date ?? year.ReferenceDate)}";
        if (held is { } meeting) yield return Event("review-meeting-held", meeting, of);
        if (active.LastReview.Date is { } decided)
        {
            var outcome = active.ReviewOutcome.Is('A') ? "amend" : active.ReviewOutcome.Is('C') ? "cease" : active.ReviewOutcome.Is('M') ? "maintain" : "";
            yield return Event("review-decision-notified", decided, of, outcome);
            // Before 2025 the return had no field for the amendment notice: it counts as sent with the decision.
            if (outcome == "amend" && year.Number < 2025) yield return Event("amendments-notified", decided, of);
        }
        if (active.ReviewDraft.Date is { } draft) yield return Event("amendments-notified", draft, of);
        if (active.PhaseTransferDueDate.Date is { } due)
        {
            var move = $"move-{due.Year}";
            yield return Event("phase-transfer", new LocalDate(due.Year, 9, 1), move, due.Month == 2 ? "school" : "post-16");
            if (active.PhaseTransferFinalDate.Date is { } final) yield return Event("phase-transfer-final-sent", final, move);
        }
    }

    private static CaseEvent Event(string kind, LocalDate on, string of = "", string detail = "") => new("", kind, on, of, detail);
}
