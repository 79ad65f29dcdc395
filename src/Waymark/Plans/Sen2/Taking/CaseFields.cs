namespace Waymark.Plans.Sen2.Taking;

/// <summary>Field by field between the return and what is stored.</summary>
internal static class CaseFields
{
    /// <summary>First decisions are never overwritten by later ones: the return holds the first too.</summary>
    public static void Fill(EhcCase c, FieldMerge request, FieldMerge assessment)
    {
        c.Received = request.Day(c.Received, "ReceivedDate");
        c.RequestSource = request.Text(c.RequestSource, "RequestSource");
        c.InYouthAccommodation = request.Flag(c.InYouthAccommodation, "RYA");
        c.RequestOutcome = request.Outcome(c.RequestOutcome, "RequestOutcome");
        c.RequestDecided = request.Day(c.RequestDecided, "RequestOutcomeDate");
        c.RequestMediation = request.Flag(c.RequestMediation, "RequestMediation");
        c.RequestTribunal = request.Flag(c.RequestTribunal, "RequestTribunal");
        c.MovedTo = request.Text(c.MovedTo, "Exported");
        c.AssessmentOutcome = assessment.Outcome(c.AssessmentOutcome, "AssessmentOutcome");
        c.AssessmentDecided = assessment.Day(c.AssessmentDecided, "AssessmentOutcomeDate");
        c.AssessmentMediation = assessment.Flag(c.AssessmentMediation, "AssessmentMediation");
        c.AssessmentTribunal = assessment.Flag(c.AssessmentTribunal, "AssessmentTribunal");
        c.OtherMediation = assessment.Flag(c.OtherMediation, "OtherMediation");
        c.OtherTribunal = assessment.Flag(c.OtherTribunal, "OtherTribunal");
        c.Week20 = assessment.Flag(c.Week20, "Week20");
    }

    public static void Fill(EhcPlan p, FieldMerge named, FieldMerge active)
    {
        p.Started = named.Day(p.Started, "StartDate");
        p.Residential = named.Code(p.Residential, "PlanRes");
        p.WorkBased = named.Text(p.WorkBased, "PlanWBP");
        p.PersonalBudget = named.Flag(p.PersonalBudget, "PB");
        p.OrganisedArrangements = named.Flag(p.OrganisedArrangements, "OA");
        p.DirectPayment = named.Text(p.DirectPayment, "DP");
        p.Ceased = named.Day(p.Ceased, "CeaseDate");
        p.CeaseReason = named.Text(p.CeaseReason, "CeaseReason");
        p.CameFrom = active.Text(p.CameFrom, "TransferLA");
        p.ReviewMeeting = active.Day(p.ReviewMeeting, "ReviewMeeting");
        p.ReviewOutcome = active.Code(p.ReviewOutcome, "ReviewOutcome");
        p.ReviewDraft = active.Day(p.ReviewDraft, "ReviewDraft");
        p.ReviewDecided = active.Day(p.ReviewDecided, "LastReview");
        p.PhaseTransferDue = active.Day(p.PhaseTransferDue, "PhaseTransferDueDate");
        p.PhaseTransferFinal = active.Day(p.PhaseTransferFinal, "PhaseTransferFinalDate");
    }

    /// <summary>Everything that a return can change of a case and its plan, as one text: to see whether anything did.</summary>
    public static string Fingerprint(EhcCase c, EhcPlan? p) => string.Join('|', c.Received, c.RequestSource, c.InYouthAccommodation, c.RequestOutcome, c.RequestDecided,
        c.RequestMediation, c.RequestTribunal, c.MovedTo, c.AssessmentOutcome, c.AssessmentDecided, c.AssessmentMediation, c.AssessmentTribunal, c.OtherMediation,
        c.OtherTribunal, c.Week20, c.Born, p?.Started, p?.Residential, p?.WorkBased, p?.PersonalBudget, p?.OrganisedArrangements, p?.DirectPayment, p?.Ceased, p?.CeaseReason,
        p?.CameFrom, p?.ReviewMeeting, p?.ReviewOutcome, p?.ReviewDraft, p?.ReviewDecided, p?.PhaseTransferDue, p?.PhaseTransferFinal);
}
