using NodaTime;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>The golden thread from hope to outcome, the pathways to adulthood, and the age of what is said.</summary>
internal static class ThreadChecks
{
    private static readonly IReadOnlyList<ItemChoice> Pathways = ItemKind.Find("outcome")!.Field("pathway")!.Choices;

    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        foreach (var outcome in facts.Content.Of("outcome"))
        {
            if (!facts.Content.JoinedTo(outcome, "wish").Any()) yield return Found("TH1", outcome);
            if (!facts.Content.JoinedTo(outcome, "need").Any()) yield return Found("TH2", outcome);
        }
        foreach (var hope in facts.Content.Of("wish").Where(w => w["sort"] == "aspiration" && !w.Has("because")))
            if (!facts.Content.JoinedBy(hope, "outcome").Any()) yield return Found("TH3", hope);
        if (facts.Child.YearGroup >= 9)
            foreach (var pathway in Pathways.Where(p => !facts.Content.Of("outcome").Any(o => o["pathway"] == p.Code)))
                yield return Found("AG1", null, pathway.Label);
        foreach (var row in facts.Content.Items.Where(i => i.CurrentOn.Plus(Limit(i.Section, facts.Age)) < facts.Today)) yield return Found("CU1", row);
        if (!facts.Final) foreach (var named in facts.Content.Of("setting")) yield return Found("FO2", named);
    }

    /// <summary>Months after which a row must be confirmed: 12, and 6 for section A under the age of five.</summary>
    private static Period Limit(string section, int? age) => Period.FromMonths(section == "A" && age < 5 ? 6 : 12);
}
