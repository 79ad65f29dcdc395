using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Requests;

/// <summary>What follows from a request for an assessment on the day it comes in. Pure.</summary>
public static class RequestRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/Requests/request-rules.csv");

    /// <summary>The last day for the decision whether to assess (CL-01).</summary>
    public static LocalDate DecideBy(LocalDate received) => DueDay.Of(ClockCatalogue.Standard.Rules.On("CL-01", received), received, WorkingCalendar.England);

    /// <summary>True where a decision of that day lies within the time in which another refusal is allowed, though never forced (s36(6)).</summary>
    public static bool IsRecent(LocalDate decided, LocalDate received) => decided <= received && received < decided.PlusMonths(Rules.On("request.recent", received).Amount);

    /// <summary>True while a request of the child is being dealt with: another then joins it and starts nothing.</summary>
    public static bool IsOpen(CaseStage stage) => stage is CaseStage.Request or CaseStage.Assessment or CaseStage.Drafting;
}
