using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>Sections B, C and D: needs, where they come from, and what is done about them.</summary>
internal static class NeedChecks
{
    private static readonly HashSet<string> Stock = new(StringComparer.OrdinalIgnoreCase)
        { "none", "none known", "n/a", "na", "not known", "not applicable", "no involvement", "no needs", "not known to us", "not known to social care" };

    public static IEnumerable<CheckFinding> Run(PlanFacts facts) => [.. Needs(facts), .. Health(facts), .. SocialCare(facts)];

    private static IEnumerable<CheckFinding> Needs(PlanFacts facts)
    {
        foreach (var need in facts.Content.Of("need"))
        {
            if (need.Sources.Count == 0 && need.SourceNote.Length == 0) yield return Found("NE1", need);
            if (!need.Has("impact")) yield return Found("NE5", need);
            if (need.Has("noProvision")) continue;
            var provision = facts.Content.JoinedBy(need, "provision").Select(p => p.Section).ToList();
            if (need.Section == "B" && !provision.Contains("F")) yield return Found("NE2", need);
            if (need.Section == "C" && !provision.Contains("G")) yield return Found("NE3", need);
            if (need.Section == "D" && !provision.Exists(s => s is "H1" or "H2")) yield return Found("NE3", need);
        }
    }

    private static IEnumerable<CheckFinding> Health(PlanFacts facts)
    {
        var answered = facts.Content.In("C").Any(i => i.Kind == "need" || AnsweredSince(i, facts));
        if (!answered) yield return Found("HE1");
        var agreed = facts.Content.In("G").Any(i => i.Kind == "agreement" && i["agency"] == "icb" && i.Day("on") is not null);
        if (facts.Final && !agreed && facts.Content.In("G").Any(i => i.Kind == "provision")) yield return Found("HE3");
        var taught = facts.Content.In("F").Any(Therapy);
        foreach (var therapy in facts.Content.In("G").Where(i => Therapy(i) && !i.Has("educates")))
            if (!taught) yield return Found("HE4", therapy);
    }

    private static IEnumerable<CheckFinding> SocialCare(PlanFacts facts)
    {
        var rows = facts.Content.In("D").ToList();
        var advised = facts.Advice.Any(a => a.Kind == "e" && (a.Signed is not null || a.Waived));
        if (rows.Count == 0 || (!advised && rows.TrueForAll(r => Stock.Contains(r.Lead.Trim().TrimEnd('.'))))) yield return Found("SO1");
        foreach (var row in facts.Content.In("H1").Where(i => i.Kind == "provision"))
        {
            if (facts.Age >= 18) yield return Found("SO3", row);
            if (row["what"].Contains("overnight", StringComparison.OrdinalIgnoreCase)) yield return Found("SO4", row, "overnight");
        }
    }

    private static bool AnsweredSince(PlanItem item, PlanFacts facts) =>
        item.Kind == "none-known" && item.Has("askedOf") && item.Day("askedOn") is { } asked && asked.PlusMonths(12) >= facts.Today;

    private static bool Therapy(PlanItem item) =>
        item.Kind == "provision" && new[] { "therapy", "therapist", "physiotherap" }.Any(word => item["what"].Contains(word, StringComparison.OrdinalIgnoreCase) || item["deliverer"].Contains(word, StringComparison.OrdinalIgnoreCase));
}
