using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>An event that follows from the return.</summary>
/// <param name="Why">Where its day comes from, if the return does not give it itself; otherwise empty.</param>
internal sealed record ReturnedEvent(CaseEvent Event, string Why = "");

/// <summary>The dated events that a request of the return tells of. A day that it does not give is taken from the nearest that it does, and the event says so.</summary>
internal static class CaseEvents
{
    public static IEnumerable<ReturnedEvent> Of(Sen2Request r, Sen2Year year)
    {
        var assessment = r.Assessments.FirstOrDefault();
        var plan = assessment?.Plans.FirstOrDefault();
        return [.. Asked(r, year), .. Assessed(assessment), .. Planned(plan), .. r.ActivePlans.Take(1).SelectMany(a => Active(a, year))];
    }

    private static IEnumerable<ReturnedEvent> Asked(Sen2Request r, Sen2Year year)
    {
        if (r.ReceivedDate.Date is { } received) yield return Event("request-received", received);
        if (r.RequestOutcomeDate.Date is { } told && r.RequestOutcome.IsOneOf("YN"))
            yield return Event("assess-decision-notified", told, detail: r.RequestOutcome.Is('Y') ? "assess" : "refuse");
        if (r.RequestOutcome.Is('W') || r.Assessments.Any(a => a.AssessmentOutcome.Is('W')))
            yield return Event("withdrawn", year.ReferenceDate) with { Why = "The return does not say when; by the reference date at the latest" };
        if (r.Exported.Given) yield return Event("moved-out", year.ReferenceDate) with { Why = "The return does not say when; by the reference date at the latest" };
    }

    private static IEnumerable<ReturnedEvent> Assessed(Sen2Assessment? assessment)
    {
        if (assessment?.AssessmentOutcomeDate.Date is not { } told) yield break;
        if (assessment.AssessmentOutcome.Is('Y')) yield return Event("final-plan-sent", told);
        else if (assessment.AssessmentOutcome.Is('N')) yield return Event("no-plan-notified", told);
    }

    private static IEnumerable<ReturnedEvent> Planned(Sen2NamedPlan? plan)
    {
        if (plan?.StartDate.Date is { } started) yield return Event("plan-made", started);
        if (plan?.CeaseDate.Date is not { } ceased) yield break;
        yield return Event("plan-ceased", ceased);
        if (plan.CeaseReason.Is('5')) yield return Event("plan-transferred", ceased);
        if (plan.CeaseReason.Is('8')) yield return Event("died", ceased);
    }

    private static IEnumerable<ReturnedEvent> Active(Sen2ActivePlan active, Sen2Year year)
    {
        // The return names the council and not the day; a child who came in the year began somewhere here.
        if (active.TransferLa.Given && active.Placements.Select(p => p.EntryDate.Date).Where(d => d >= year.First && d <= year.ReferenceDate).Min() is { } moved)
            yield return Event("transferred-in", moved) with { Why = "The return does not say when; the day on which the first placement here began" };
        var held = active.ReviewMeeting.Date;
        var of = $"review-{LocalDatePattern.Iso.Format(held ?? active.LastReview.Date ?? year.ReferenceDate)}";
        if (held is { } meeting) yield return Event("review-meeting-held", meeting, of);
        if (active.LastReview.Date is { } decided)
        {
            var outcome = active.ReviewOutcome.Is('A') ? "amend" : active.ReviewOutcome.Is('C') ? "cease" : active.ReviewOutcome.Is('M') ? "maintain" : "";
            yield return Event("review-decision-notified", decided, of, outcome);
            // Before 2025 the return had no field for the amendment notice: it counts as sent with the decision.
            if (outcome == "amend" && year.Number < 2025)
                yield return Event("amendments-notified", decided, of) with { Why = "The return had no field for it before 2025; it goes out with the decision" };
        }
        if (active.ReviewDraft.Date is { } draft) yield return Event("amendments-notified", draft, of);
        if (active.PhaseTransferDueDate.Date is not { } due) yield break;
        var move = $"move-{due.Year}";
        yield return Event("phase-transfer", new LocalDate(due.Year, 9, 1), move, due.Month == 2 ? "school" : "post-16");
        if (active.PhaseTransferFinalDate.Date is { } final) yield return Event("phase-transfer-final-sent", final, move);
    }

    private static ReturnedEvent Event(string kind, LocalDate on, string of = "", string detail = "") => new(new CaseEvent("", kind, on, of, detail));
}
