using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Documents;

/// <summary>The plan in plain words for the family: who, what helps, what will be different, who does what how often, when it is looked at again. Made from the rows; nothing is added to them.</summary>
public static class FamilySummary
{
    /// <summary>The summary of a version.</summary>
    public static Paper Of(FrozenPlan plan, IReadOnlyList<string> letterhead)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = new PlanContent(plan.Items);
        List<Block> blocks =
        [
            new Paragraph($"This is a short version of {plan.Child.Name}'s plan of {ItemValues.Words(plan.MadeOn)}. The full plan counts. If the two differ, ask us."),
            .. Part("What matters to " + Forename(plan), Voices(content)),
            .. Part("How to talk with " + Forename(plan), content.Of("profile").SelectMany(p => Filled(p, "means", "understands", "signals"))),
            .. Part("What goes well", content.Of("need").Select(n => n["strengths"])),
            .. Part("What is hard", content.Of("need").Select(n => n["description"])),
            .. Part("What will be different", content.Of("outcome").Select(Outcome)),
            .. Help(content),
            .. Part("Which school or setting", content.Of("setting").Select(s => s["name"])),
            new Heading(1, "When we look at it again"),
            new Paragraph(LookedAt(content)),
        ];
        return new Paper($"{Forename(plan)}'s plan in plain words", letterhead, $"Summary of version {plan.Number}, {ItemValues.Words(plan.MadeOn)}", blocks);
    }

    internal static string Forename(FrozenPlan plan) => plan.Child.Name.Split(' ')[0];

    private static IEnumerable<string> Voices(PlanContent content) => content.Of("view").Concat(content.Of("wish"))
        .Where(v => v["voiceOf"] is "child" or "young-person").Select(v => v["words"]);

    private static IEnumerable<string> Filled(PlanItem item, params string[] fields) =>
        fields.Where(item.Has).Select(f => $"{ItemKind.Find(item.Kind)!.Field(f)!.Label}: {item[f]}");

    private static string Outcome(PlanItem outcome)
    {
        var by = outcome.Day("by") is { } day ? $"By {ItemValues.Words(day)}: " : "";
        var measure = outcome.Has("target") ? $" Now: {Or(outcome["baseline"], "not measured")} {outcome["unit"]}".TrimEnd() + $". Then: {outcome["target"]} {outcome["unit"]}".TrimEnd() + "." : "";
        return $"{by}{outcome["behaviour"].TrimEnd('.')}.{measure}";
    }

    private static IEnumerable<Block> Help(PlanContent content)
    {
        var help = content.Of("provision").ToList();
        if (help.Count == 0) yield break;
        yield return new Heading(1, "Who does what, and how often");
        yield return new Grid("Help in the plan", [new("What", 2), new("How often and who", 2), new("Who makes sure")],
            [.. help.Select(p => (IReadOnlyList<string>)[p["what"], Or(ProvisionWords.Of(p), "Not said in the plan"), Or(ItemKind.Find("provision")!.Field("body")!.Words(p["body"]), "Not said in the plan")])]);
    }

    private static string LookedAt(PlanContent content)
    {
        var days = content.Of("provision").Select(p => p.Day("reviewBy")).Concat(content.Of("outcome").Select(o => o.Day("by"))).OfType<NodaTime.LocalDate>().ToList();
        var first = days.Count > 0 ? $" The first day in the plan is {ItemValues.Words(days.Min())}." : "";
        return $"We look at the whole plan with you at least once a year.{first} You can ask us to look sooner.";
    }

    private static IEnumerable<Block> Part(string heading, IEnumerable<string> said)
    {
        var points = said.Where(s => s.Length > 0).ToList();
        return points.Count == 0 ? [] : [new Heading(1, heading), new Bullets(points)];
    }

    private static string Or(string words, string otherwise) => words.Length > 0 ? words : otherwise;
}
