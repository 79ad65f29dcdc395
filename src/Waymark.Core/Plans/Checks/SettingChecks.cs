using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>A final plan goes out only when each setting that the family asked for is named, or was consulted and refused with reasons.</summary>
internal static class SettingChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        if (!facts.Final || facts.Settings is not { } settings) yield break;
        var named = facts.Content.Of("setting").ToList();
        foreach (var asked in settings.Where(s => s.Wanted && !s.Refused && !named.Exists(n => s.Is(n["urn"], n["name"]))))
            yield return Found(asked.Answered ? "SE2" : "SE1", null, asked.Name);
        foreach (var row in named.Where(n => !settings.Any(s => s.Consulted && s.Is(n["urn"], n["name"])))) yield return Found("SE3", row);
    }
}
