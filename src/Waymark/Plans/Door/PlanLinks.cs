using Waymark.Core.Access;
using Waymark.Core.People;
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
    /// <summary>Who covers for whom.</summary>
    public const string Cover = "/plans/team/cover";

    /// <summary>What practitioners had to rewrite, summed.</summary>
    public const string Rewrites = "/plans/rewrites";

    public const string Return = "/plans/return";

    /// <summary>The return against the one of the year before.</summary>
    public const string ReturnDifferences = "/plans/return/differences";

    public const string Rules = "/plans/rules";

    public static string RewritesFile(string format) => $"{Rewrites}/download?format={format}";

    public static string Clocks(CaseId of) => $"/plans/cases/{of}/clocks";

    public static string RecordEvent(CaseId of) => $"/plans/cases/{of}/record-event";

    /// <summary>The form for one kind of event of a thread that is known.</summary>
    public static string RecordEvent(CaseId of, string kind, string thread) => $"{RecordEvent(of)}?kind={kind}&of={Uri.EscapeDataString(thread)}";

    public static string CorrectEvent(CaseId of, CaseEventId correcting) => $"/plans/cases/{of}/events/{correcting}/correct-event";

    /// <summary>Settings named in the plan and where the child is placed.</summary>
    public static string Placements(CaseId of) => $"/plans/cases/{of}/placements";

    /// <param name="which">The one to change; null for a new one.</param>
    public static string RecordPlacement(CaseId of, Guid? which = null) => $"{Placements(of)}/record" + (which is { } known ? $"?placement={known}" : "");

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

    public static string Versions(CaseId of) => $"/plans/cases/{of}/versions";

    public static string FreezeVersion(CaseId of, string kind = "") => $"{Versions(of)}/freeze" + (kind.Length > 0 ? $"?kind={kind}" : "");

    public static string Version(CaseId of, int number) => $"{Versions(of)}/{number}/read";

    /// <summary>A version as a file: of plan, summary or child; docx or pdf.</summary>
    public static string VersionFile(CaseId of, int number, string what, string format, bool large = false) =>
        $"{Versions(of)}/{number}/download?what={what}&format={format}" + (large ? "&size=large" : "");

    /// <summary>Two versions side by side; "now" is the plan as it is being worked on.</summary>
    public static string CompareVersions(CaseId of, string from, string to) => $"{Versions(of)}/compare?from={from}&to={to}";

    /// <summary>What the family said to the drafts; with a point, the form that answers it.</summary>
    public static string Comments(CaseId of, Guid? answer = null) => $"/plans/cases/{of}/comments{(answer is { } point ? $"?answer={point}" : "")}";

    /// <summary>What the child and family say, and what became of it.</summary>
    public static string Views(CaseId of) => $"/plans/cases/{of}/views";

    public static string AddView(CaseId of) => $"{Views(of)}/add";

    /// <summary>Messages of families that wait for an answer.</summary>
    public const string Messages = "/plans/messages";

    /// <summary>The thread of one child.</summary>
    public static string Thread(ChildId of, AccountId? to = null) => $"{Messages}/{of}/thread" + (to is { } person ? $"?to={person}" : "");

    /// <summary>Enters a request for an assessment that came in.</summary>
    public const string NewRequest = "/plans/requests/new";

    /// <summary>A child moves here with a plan of another council.</summary>
    public const string NewMoveIn = "/plans/moves-in/new";

    public static string Rule(string rule) => $"{Rules}#{rule}";
}
