using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Documents;

/// <summary>The plan on one page for the child: a picture and a short sentence each. Only the first sentence of a row is taken; the words stay as they are.</summary>
public static class ChildPage
{
    private const int Most = 3;

    /// <summary>The page of a version.</summary>
    public static Paper Of(FrozenPlan plan, IReadOnlyList<string> letterhead)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = new PlanContent(plan.Items);
        var name = FamilySummary.Forename(plan);
        var own = content.Of("view").Concat(content.Of("wish")).Where(v => v["voiceOf"] is "child" or "young-person").ToList();
        List<Block> blocks =
        [
            Shown("me", $"This plan is about me. My name is {name}."),
            .. Each("like", "I said or showed: ", own.Select(v => v["words"])),
            .. Each("talk", "How I talk: ", content.Of("profile").Select(p => p["means"])),
            .. Each("hard", "What is hard for me: ", content.Of("need").Select(n => n["description"])),
            .. Each("better", "What will get better: ", content.Of("outcome").Select(o => o["behaviour"])),
            .. Each("help", "Who helps me: ", content.Of("provision").Where(p => p.Has("deliverer")).Select(p => $"{Capital(p["deliverer"])}. {p["what"]}"), sentences: 2),
            .. Each("school", "Where I learn: ", content.Of("setting").Select(s => s["name"])),
            Shown("when", "We talk about my plan every year. I can say what I think at any time."),
        ];
        return new Paper("My plan", letterhead, $"{ItemValues.Words(plan.MadeOn)}", blocks);
    }

    private static IEnumerable<Block> Each(string picture, string lead, IEnumerable<string> texts, int sentences = 1) =>
        texts.Where(t => t.Length > 0).Take(Most).Select(t => Shown(picture, lead + Sentences(t, sentences)));

    private static string Sentences(string text, int count)
    {
        var first = FirstSentence.Of(text);
        var rest = text.Trim().Length > first.Length ? text.Trim()[first.Length..].Trim() : "";
        return count > 1 && rest.Length > 0 ? $"{first} {Sentences(rest, count - 1)}" : first;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..].TrimEnd('.');

    private static Picture Shown(string picture, string text) => new(Pictogram.Of(picture), text);
}
