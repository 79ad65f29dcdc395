using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>A final plan goes out only when the family has had its fifteen days, or has answered, and knows what became of each of its points.</summary>
internal static class AnswerChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        if (!facts.Final || facts.Answer is not { } answer) yield break;
        if (answer.Until is { } until) yield return Found("FA1", null, $"until {ItemValues.Words(until)}");
        if (answer.Open > 0) yield return Found("FA2", null, answer.Open == 1 ? "1 point" : $"{answer.Open} points");
    }
}
