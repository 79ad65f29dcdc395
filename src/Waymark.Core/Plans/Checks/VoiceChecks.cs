using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>The child's own voice: there, current, got in a way that suits them, and answered.</summary>
internal static class VoiceChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        var own = facts.Content.Of("view").Where(v => v["voiceOf"] is "child" or "young-person").ToList();
        if (own.Count == 0) yield return Found("VO1");
        else if (!own.Exists(v => Current(v, facts))) yield return Found("VO2");
        var level = facts.Content.Of("profile").Select(p => p["level"]).FirstOrDefault("");
        foreach (var view in own)
        {
            if (view["method"] is "trusted" or "observation" && !view.Has("interpretation")) yield return Found("VO3", view);
            if (level is "pre-intentional" or "intentional" && view["method"] == "talk") yield return Found("VO4", view);
        }
        foreach (var wish in facts.Content.Of("wish"))
        {
            if (!wish.Has("fate")) yield return Found("VO5", wish);
            else if (wish["voiceOf"] is "child" or "young-person" && !wish.Has("toldOn")) yield return Found("VO6", wish);
        }
    }

    /// <summary>A view is current by its age and by how it was got; what happened in the child's life is not known to a check.</summary>
    internal static bool Current(PlanItem view, PlanFacts facts) =>
        VoiceRules.Of(view, new ChildLife(facts.Child.Born, "", []), facts.Today) == ViewStanding.Current;
}
