using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Core.Plans.Schools;
using Waymark.Plans.Door;

namespace Waymark.Plans.School;

/// <summary>Where each duty is done.</summary>
internal static class DutyLinks
{
    /// <param name="of">The case.</param>
    /// <param name="duty">What is owed.</param>
    /// <param name="writes">The visitor may write advice.</param>
    /// <param name="records">The visitor may record steps of reviews; others are shown the review.</param>
    /// <param name="answers">The visitor answers consultations for a setting; others are shown those of the case.</param>
    public static string To(CaseId of, SchoolDuty duty, bool writes, bool records, bool answers) => duty.Step switch
    {
        DutyStep.WriteAdvice or DutyStep.AnswerQuestion => writes ? AdviceLinks.Write(Guid.Parse(duty.Of)) : PlanLinks.Clocks(of),
        DutyStep.AnswerObjection => writes ? AdviceLinks.WhatBecame(Guid.Parse(duty.Of)) : PlanLinks.Clocks(of),
        DutyStep.AnswerConsultation => answers ? ConsultationLinks.All : ConsultationLinks.OfCase(of),
        DutyStep.ArrangeReview => records ? ReviewLinks.Arrange(of) : ReviewLinks.OfCase(of),
        DutyStep.WriteReport => records ? ReviewLinks.Prepare(of, Id(duty)) : ReviewLinks.Read(of, Id(duty)),
        DutyStep.SendPapers => records ? ReviewLinks.Step(of, Id(duty), "circulated") : ReviewLinks.Read(of, Id(duty)),
        DutyStep.HoldMeeting => records ? ReviewLinks.Meeting(of, Id(duty)) : ReviewLinks.Read(of, Id(duty)),
        DutyStep.SendReport => records ? ReviewLinks.Step(of, Id(duty), "reported") : ReviewLinks.Read(of, Id(duty)),
        _ => PlanLinks.Clocks(of),
    };

    private static ReviewId Id(SchoolDuty duty) => ReviewId.From(Guid.Parse(duty.Of));
}
