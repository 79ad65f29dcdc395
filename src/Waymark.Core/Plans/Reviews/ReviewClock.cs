using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Reviews;

/// <summary>The days that follow from one review meeting, by the rules in force on that day. Whole days, both ends counted as the law says.</summary>
/// <param name="Meeting">The day of the meeting, planned or held.</param>
public sealed record ReviewClock(LocalDate Meeting)
{
    private static readonly RuleBook Own = RuleBook.Embedded("Plans/Reviews/review-rules.csv");
    private static RuleBook Law => ClockCatalogue.Standard.Rules;

    /// <summary>Reports are asked for by this day.</summary>
    public LocalDate AskBy => Of(Own, "plans.review.ask", Meeting);

    /// <summary>Last day to give notice of the meeting and to circulate the reports (CL-12).</summary>
    public LocalDate CirculateBy => Of(Law, "CL-12", Meeting);

    /// <summary>Last day for the report of the meeting (CL-13).</summary>
    public LocalDate ReportBy => Of(Law, "CL-13", Meeting);

    /// <summary>Last day to tell the family the decision, with the amendments proposed if any (CL-14).</summary>
    public LocalDate DecideBy => Of(Law, "CL-14", Meeting);

    /// <summary>Last day for the final amended plan: eight weeks from the notice and never more than twelve from the meeting (CL-15).</summary>
    /// <param name="notice">When the amendments were sent, or null while they are not: then the twelve weeks stand alone.</param>
    public LocalDate FinalBy(LocalDate? notice)
    {
        var fromMeeting = Of(Law, "CL-15.meeting", Meeting);
        return notice is { } sent ? LocalDate.Min(Of(Law, "CL-15", sent), fromMeeting) : fromMeeting;
    }

    /// <summary>Last day that the family has for its answer to a notice of amendments: fifteen days that begin with the day it is given (CL-19).</summary>
    public static LocalDate AnswerBy(LocalDate notice) => Of(Law, "CL-19", notice);

    /// <summary>Latest meeting from which the decision still falls within the period.</summary>
    /// <param name="due">Last day of the period in which the review must be finished (CL-10, CL-11).</param>
    public static LocalDate MeetingBy(LocalDate due) => Of(Own, "plans.review.latest-meeting", due);

    /// <summary>Latest meeting and latest notice from which a plan for a move is final by its last lawful day.</summary>
    /// <param name="due">Last lawful day (CL-20, CL-21, CL-22).</param>
    public static (LocalDate Meeting, LocalDate Notice) TransferBy(LocalDate due) =>
        (Of(Own, "plans.transfer.latest-meeting", due), Of(Own, "plans.transfer.latest-notice", due));

    private static LocalDate Of(RuleBook rules, string id, LocalDate from) => DueDay.Of(rules.On(id, from), from, WorkingCalendar.England);
}
