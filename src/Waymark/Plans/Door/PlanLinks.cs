using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;

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

    /// <summary>The list of vague wording.</summary>
    public const string Wording = "/plans/wording";

    /// <summary>The plan that is being worked on: its thread and its gaps.</summary>
    public static string Plan(CaseId of) => $"/plans/cases/{of}/plan";

    public static string Section(CaseId of, string section) => $"/plans/cases/{of}/plan/sections/{section}";

    public static string AddRow(CaseId of, string kind, string section, PlanItemId? joined = null) =>
        $"/plans/cases/{of}/plan/add?kind={kind}&section={section}{(joined is { } to ? $"&to={to}" : "")}";

    public static string ChangeRow(CaseId of, PlanItemId row) => $"/plans/cases/{of}/plan/rows/{row}/change";

    public static string RemoveRow(CaseId of, PlanItemId row) => $"/plans/cases/{of}/plan/rows/{row}/remove";

    public static string RowHistory(CaseId of, PlanItemId row) => $"/plans/cases/{of}/plan/rows/{row}/history";

    public static string Rule(string rule) => $"{Rules}#{rule}";
}
