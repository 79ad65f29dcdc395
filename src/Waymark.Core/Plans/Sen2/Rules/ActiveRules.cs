using NodaTime;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about an active plan: where it came from, its review, its phase transfer.</summary>
internal static class ActiveRules
{
    public static void Check(Checking on, Sen2Request r, Sen2ActivePlan p)
    {
        var plan = PlanOf(r);
        if (p.TransferLa.Given && (!on.Codes.Authority(p.TransferLa) || p.TransferLa.Text == on.Sender)) on.Fail("W500", p, nameof(p.TransferLa));
        if (p.Placements.Count == 0) on.Fail("W501", p);
        if (p.Needs.Count is 0 or > 2) on.Fail("W502", p);
        Review(on, p, plan);
        Draft(on, p);
        Transfer(on, p, plan);
        Overdue(on, p, plan);
        if (plan?.CeaseDate.Date < on.Year.First && AllEnded(r, on.Year.First)) on.Fail("W516", p);
    }

    private static bool AllEnded(Sen2Request r, LocalDate before) =>
        r.Assessments.TrueForAll(a => a.Plans.TrueForAll(q => q.CeaseDate.Date < before));

    internal static Sen2NamedPlan? PlanOf(Sen2Request r)
    {
        foreach (var assessment in r.Assessments) if (assessment.Plans.Count > 0) return assessment.Plans[0];
        return null;
    }

    private static void Review(Checking on, Sen2ActivePlan p, Sen2NamedPlan? plan)
    {
        var (meeting, decision) = (p.ReviewMeeting.Date, p.LastReview.Date);
        if (p.ReviewMeeting.NoDate) on.FailNoDate("W503", p, nameof(p.ReviewMeeting));
        if (meeting > on.Reference || meeting < plan?.StartDate.Date) on.Fail("W503", p, nameof(p.ReviewMeeting));
        if (p.ReviewOutcome.Given && !on.Codes.Has(p, 4)) on.Fail("W504", p, nameof(p.ReviewOutcome));
        if (p.ReviewOutcome.Given && p.ReviewMeeting.Blank) on.Fail("W505", p, nameof(p.ReviewMeeting));
        if (p.LastReview.NoDate) on.FailNoDate("W506", p, nameof(p.LastReview));
        if (p.ReviewOutcome.Given && decision < meeting) on.Fail("W506", p, nameof(p.LastReview));
        if (p.ReviewOutcome.Given != p.LastReview.Given) on.Fail("W507", p, p.ReviewOutcome.Given ? nameof(p.LastReview) : nameof(p.ReviewOutcome));
        if (meeting?.PlusDays(on.Limits.ReviewDecision) is { } due && (decision > due || (p.LastReview.Blank && on.Reference > due)))
            on.Fail("W514", p, p.LastReview.Given ? nameof(p.LastReview) : nameof(p.ReviewMeeting));
    }

    private static void Draft(Checking on, Sen2ActivePlan p)
    {
        if (p.ReviewDraft.NoDate) on.FailNoDate("W508", p, nameof(p.ReviewDraft));
        if (p.ReviewDraft.Date < p.ReviewMeeting.Date) on.Fail("W508", p, nameof(p.ReviewDraft));
        if (p.ReviewDraft.Given && !p.ReviewOutcome.Is('A')) on.Fail("W509", p, nameof(p.ReviewDraft));
    }

    private static void Transfer(Checking on, Sen2ActivePlan p, Sen2NamedPlan? plan)
    {
        var (due, final) = (p.PhaseTransferDueDate, p.PhaseTransferFinalDate);
        if (due.NoDate) on.FailNoDate("W510", p, nameof(p.PhaseTransferDueDate));
        if (final.NoDate) on.FailNoDate("W510", p, nameof(p.PhaseTransferFinalDate));
        if (final.Given && due.Blank) on.Fail("W510", p, nameof(p.PhaseTransferFinalDate));
        if (due.Date is { } day && !Limits.IsTransferDay(day)) on.Fail("W511", p, nameof(p.PhaseTransferDueDate));
        if (due.Blank && on.Born is { } born && plan?.OpenOn(on.Reference) == true && Limits.MovesFrom(on.Year.YearGroup(born)))
            on.Fail("W512", p, nameof(p.PhaseTransferDueDate));
        if (final.Date > due.Date || (final.Blank && due.Date < on.Reference)) on.Fail("W515", p, nameof(p.PhaseTransferFinalDate));
    }

    private static void Overdue(Checking on, Sen2ActivePlan p, Sen2NamedPlan? plan)
    {
        if (plan?.OpenOn(on.Reference) != true) return;
        if (plan.StartDate.Date < on.YearAgo && (p.ReviewMeeting.Blank || p.ReviewMeeting.Date < on.YearAgo)) on.Fail("W513", p, nameof(p.ReviewMeeting));
    }
}
