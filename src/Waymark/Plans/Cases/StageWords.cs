using Waymark.Core.Plans;

namespace Waymark.Plans.Cases;

/// <summary>Stages as they are called on pages and in files.</summary>
internal static class StageWords
{
    public static readonly IReadOnlyList<CaseStage> All = Enum.GetValues<CaseStage>();

    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Request => "Request",
        CaseStage.Assessment => "Assessment",
        CaseStage.Drafting => "Drafting the plan",
        CaseStage.Plan => "Plan in force",
        CaseStage.Review => "Review open",
        CaseStage.Refused => "Assessment refused",
        CaseStage.NotIssued => "No plan issued",
        CaseStage.MovingIn => "Moving in with a plan",
        _ => "Ended",
    };
}
