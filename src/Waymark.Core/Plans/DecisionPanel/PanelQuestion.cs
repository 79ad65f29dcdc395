using Waymark.Core.Common;

namespace Waymark.Core.Plans.DecisionPanel;

/// <summary>A question on which a panel may advise the council, as <c>panel-questions.csv</c> lists them.</summary>
/// <param name="Question">Name in stored items.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Stage">The stage of a case that waits for the answer.</param>
/// <param name="Clocks">The limits that press; no panel stops one.</param>
/// <param name="Test">What the law asks.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record PanelQuestion(string Question, string Label, CaseStage Stage, IReadOnlyList<string> Clocks, string Test, string Source)
{
    /// <summary>In the order of a case.</summary>
    public static IReadOnlyList<PanelQuestion> All { get; } = [.. Table.Embedded("Plans/DecisionPanel/panel-questions.csv").Rows
        .Select(r => new PanelQuestion(r["question"], r["label"], Enum.Parse<CaseStage>(r["stage"]), r["clocks"].Split(' '), r["test"], r["source"]))];

    /// <summary>The question of that name, or null.</summary>
    public static PanelQuestion? Find(string? question) => All.FirstOrDefault(q => q.Question == question);

    /// <summary>The question that a case at that stage waits for, or null.</summary>
    public static PanelQuestion? At(CaseStage stage) => All.FirstOrDefault(q => q.Stage == stage);

    /// <summary>The answers that are lawful.</summary>
    public IEnumerable<PanelDecision> Decisions => PanelDecision.All.Where(d => d.Question == Question);

    /// <summary>The lawful answer of that name, or null.</summary>
    public PanelDecision? Decision(string? decision) => Decisions.FirstOrDefault(d => d.Decision == decision);
}

/// <summary>One lawful answer to a question of a panel. There is none that waits: the limit runs on, and the council decides without the panel.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Decision">Name in stored items.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Refuses">It goes against what was asked for, and the family can appeal.</param>
/// <param name="Next">The step that follows: letter with its notice, plan, consultations or reviews.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record PanelDecision(string Question, string Decision, string Label, bool Refuses, string Next, string Source)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<PanelDecision> All { get; } = [.. Table.Embedded("Plans/DecisionPanel/panel-decisions.csv").Rows
        .Select(r => new PanelDecision(r["question"], r["decision"], r["label"], r["refuses"] == "yes", r["next"], r["source"]))];

    /// <summary>The notice that tells the family, or null where another step follows.</summary>
    public string? Notice => Next.StartsWith("letter:", StringComparison.Ordinal) ? Next["letter:".Length..] : null;
}
