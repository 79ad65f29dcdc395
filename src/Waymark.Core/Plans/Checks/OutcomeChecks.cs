using System.Text.RegularExpressions;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>Section E: can anybody tell whether an outcome was reached?</summary>
internal static partial class OutcomeChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        var outcomes = facts.Content.Of("outcome").ToList();
        if (outcomes.Count is < 3 or > 12) yield return Found("OU8", null, $"{outcomes.Count}");
        foreach (var finding in outcomes.SelectMany(o => Of(o, facts))) yield return finding;
        foreach (var outcome in outcomes.Where(o => NobodyCanTell(o, facts))) yield return Found("OU7", outcome);
    }

    private static IEnumerable<CheckFinding> Of(PlanItem outcome, PlanFacts facts)
    {
        var by = outcome.Day("by");
        var started = outcome.Day("baselineOn");
        var measured = outcome.Has("measure") && outcome.Has("unit") && outcome.Has("target");
        if (by is null) yield return Found("OU1", outcome);
        else if (by < facts.Today) yield return Found("OU6", outcome, ItemValues.Words(by.Value));
        if (!outcome.Has("baseline") || started is null || started.Value.PlusMonths(12) < facts.Today) yield return Found("OU2", outcome);
        if (!measured || Same(outcome["target"], outcome["baseline"])) yield return Found("OU3", outcome);
        if (!measured && SoftVerbs().Match(outcome["behaviour"]) is { Success: true } soft) yield return Found("OU4", outcome, soft.Value);
        if (Services().Match(outcome["behaviour"]) is { Success: true } service) yield return Found("OU5", outcome, service.Value);
    }

    /// <summary>The last two who looked could not tell. Once can happen; twice says that the outcome cannot be seen.</summary>
    private static bool NobodyCanTell(PlanItem outcome, PlanFacts facts) =>
        facts.Content.JoinedBy(outcome, "progress").Where(p => p.Has("status")).OrderByDescending(p => p.Day("on") ?? p.AsOf).ThenByDescending(p => p.Order).Take(2).Count(p => p["status"] == "unknown") == 2;

    private static bool Same(string one, string other) => one.Length > 0 && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(improv\w*|develop\w*|increas\w*|progress\w*|mak\w+ (?:good|expected)? ?progress|better|more|beg[ai]n\w* to|understand\w*|know\w*|be aware|appreciat\w*|experienc\w*|enjoy\w*|feel\w*|engag\w*|participat\w*|access\w*|cop(?:e|es|ing)|manag\w*|explor\w*|learn\w* about|be exposed to|continu\w* to|reach \w+ potential|full potential|be included|be supported|be able to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SoftVerbs();

    [GeneratedRegex(@"\b(will (?:receive|have access to)|therapy|sessions?|1:1|support from|provided with|programme)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Services();
}
