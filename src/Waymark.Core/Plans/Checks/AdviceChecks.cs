using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>Advice is never lost: all that must be asked for is there, and every recommendation has found its place or a reason.</summary>
internal static class AdviceChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        foreach (var open in facts.Recommendations.Where(r => !r.Settled)) yield return Found("AD1", null, open.Text);
        foreach (var gone in facts.Recommendations.Where(r => r.Gone)) yield return Found("AD6", null, gone.Text);
        foreach (var objected in facts.Recommendations.Where(r => r.Objection)) yield return Found("AD4", null, objected.Text);
        foreach (var due in AdviceKind.Demanded(facts.Child.YearGroup, facts.Child.Sensory))
            if (!facts.Advice.Any(a => a.Kind == due.Kind && (a.Signed is not null || a.Waived))) yield return Found("AD2", null, due.Label);
        var used = facts.Content.Of("need").SelectMany(n => n.Sources).ToHashSet();
        foreach (var advice in facts.Advice.Where(a => a.Signed is not null))
        {
            if (advice.Author.Length == 0 || advice.SeenOn is null && advice.Kind is not "a") yield return Found("AD5", null, advice.From);
            if (advice.SeenOn is { } seen && seen.PlusMonths(12) < facts.Today && !advice.Waived) yield return Found("AD3", null, advice.From);
            var own = facts.Recommendations.Where(r => r.Kind == advice.Kind).ToList();
            if (advice.Kind is "b" or "c" or "d" or "e" && own.Count > 0 && !own.Exists(r => used.Contains(r.Id))) yield return Found("NE4", null, advice.From);
        }
    }
}
