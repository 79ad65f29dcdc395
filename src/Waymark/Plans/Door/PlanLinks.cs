using Waymark.Core.Plans;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class PlanLinks
{
    public const string Today = "/plans/today";
    public const string Caseload = "/plans/caseload";
    public const string Team = "/plans/team";
    public const string Reassign = "/plans/team/reassign";
    public const string Return = "/plans/return";
    public const string Rules = "/plans/rules";

    public static string Clocks(CaseId of) => $"/plans/cases/{of}/clocks";

    public static string RecordEvent(CaseId of) => $"/plans/cases/{of}/record-event";

    public static string CorrectEvent(CaseId of, CaseEventId correcting) => $"/plans/cases/{of}/events/{correcting}/correct-event";

    public static string RecordException(CaseId of) => $"/plans/cases/{of}/record-exception";

    public static string TakeBackException(CaseId of, Guid exception) => $"/plans/cases/{of}/exceptions/{exception}/take-back";

    public static string Rule(string rule) => $"{Rules}#{rule}";
}
