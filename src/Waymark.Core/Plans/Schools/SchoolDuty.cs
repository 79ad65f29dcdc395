using NodaTime;

namespace Waymark.Core.Plans.Schools;

/// <summary>Who owes it.</summary>
public enum DutyOwner
{
    /// <summary>The school or setting owes it.</summary>
    School,
    /// <summary>The council owes it to the school and the family.</summary>
    Council,
}

/// <summary>Which step fulfils a duty, so that a page can lead to it.</summary>
public enum DutyStep
{
    /// <summary>Write the advice that was asked for.</summary>
    WriteAdvice,
    /// <summary>Answer what the council asked back about signed advice.</summary>
    AnswerQuestion,
    /// <summary>Answer a consultation on a draft plan.</summary>
    AnswerConsultation,
    /// <summary>Arrange the review meeting.</summary>
    ArrangeReview,
    /// <summary>Write the school's own report for the meeting.</summary>
    WriteReport,
    /// <summary>Send the papers of the meeting to everybody invited.</summary>
    SendPapers,
    /// <summary>Hold the meeting.</summary>
    HoldMeeting,
    /// <summary>Send the report of the meeting.</summary>
    SendReport,
    /// <summary>A limit in law on the council.</summary>
    Council,
    /// <summary>Answer the author's objection to what became of a recommendation.</summary>
    AnswerObjection,
}

/// <summary>One thing that a school or the council owes about one child.</summary>
/// <param name="Owner">Who owes it.</param>
/// <param name="Step">Which step fulfils it.</param>
/// <param name="What">In a few words.</param>
/// <param name="By">Last day for it; null where no day is known.</param>
/// <param name="Of">Id of the request for advice or of the review; empty where it belongs to the case as a whole.</param>
/// <param name="Excused">An exception holds: late is then excused.</param>
public sealed record SchoolDuty(DutyOwner Owner, DutyStep Step, string What, LocalDate? By, string Of, bool Excused = false)
{
    /// <summary>True where the last day has gone by and no exception holds.</summary>
    public bool LateOn(LocalDate today) => By < today && !Excused;
}
