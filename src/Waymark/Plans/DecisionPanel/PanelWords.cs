using Waymark.Core.Plans;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Plans.Door;

namespace Waymark.Plans.DecisionPanel;

/// <summary>Where a question of the panel is decided, and how the step is called.</summary>
internal static class PanelWords
{
    /// <summary>The page of the step that follows; without an answer the page on which the question is decided.</summary>
    public static string Next(PanelQuestion question, PanelDecision? decided, CaseId of) => decided switch
    {
        { Notice: { } notice } => LetterLinks.Make(of, notice),
        _ => (decided?.Next, question.Question) switch
        {
            ("consultations", _) or (null, "setting") => ConsultationLinks.OfCase(of),
            ("reviews", _) or (null, "review") => ReviewLinks.OfCase(of),
            ("plan", _) => PlanLinks.Plan(of),
            _ => LetterLinks.Make(of),
        },
    };

    public static string NextWords(PanelDecision decided) => decided switch
    {
        { Notice: { } notice } => $"Make the letter “{Core.Plans.Letters.Notice.Find(notice)?.Label}”",
        { Next: "plan" } => "Write the plan and make the draft",
        { Next: "consultations" } => "Decide about the settings",
        _ => "Decide the review",
    };
}
