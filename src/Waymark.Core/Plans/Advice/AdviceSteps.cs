using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Advice;

/// <summary>The days and answers that the state of a request for advice follows from.</summary>
/// <param name="ReceivedByBody">When the body had the request: CL-02 runs from here. Null while it is not known.</param>
/// <param name="Due">Last day for the advice, or null while the time does not run.</param>
/// <param name="SignedOn">When its author signed it, or null.</param>
/// <param name="Checked">accepted or question; empty until the council has looked at it.</param>
/// <param name="Waived">Giver, council and family are satisfied with existing advice (SEND Regulations 2014 reg 6(4)).</param>
/// <param name="Withdrawn">It was taken back or refused.</param>
public sealed record AdviceSteps(LocalDate? ReceivedByBody, LocalDate? Due, LocalDate? SignedOn, string Checked, bool Waived, bool Withdrawn)
{
    private static readonly RuleBook Limits = RuleBook.Embedded("Plans/Advice/advice-limits.csv");

    /// <summary>Where it stands on a day.</summary>
    public AdviceState On(LocalDate today) => this switch
    {
        { Withdrawn: true } => AdviceState.Withdrawn,
        { SignedOn: not null, Checked: "accepted" } => AdviceState.Accepted,
        { SignedOn: not null } => AdviceState.Signed,
        { Waived: true } => AdviceState.Waived,
        { Checked: "question" } => AdviceState.Question,
        { Due: { } due } when due < today => AdviceState.Late,
        { ReceivedByBody: not null } => AdviceState.Received,
        _ => AdviceState.Asked,
    };

    /// <summary>True while something is still owed by the body.</summary>
    public static bool Owed(AdviceState state) => state is AdviceState.Asked or AdviceState.Received or AdviceState.Late or AdviceState.Question;

    /// <summary>Advice that comes after a final plan is looked at by this day; it is never filed unread.</summary>
    public static LocalDate LookAtBy(LocalDate signed) =>
        WorkingCalendar.England.Plus(signed, Limits.On("plans.advice.after-issue", signed).Amount);
}
