namespace Waymark.Core.Plans.Sen2;

/// <summary>What a checked return holds and how it fared.</summary>
public sealed record Sen2Summary
{
    /// <summary>The return by whose rules it was checked.</summary>
    public required Sen2Year Year { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string Rules { get; init; }

    /// <summary>Person records.</summary>
    public required int Persons { get; init; }

    /// <summary>Requests records.</summary>
    public required int Requests { get; init; }

    /// <summary>Persons with a plan that is open on the reference date.</summary>
    public required int ActivePlans { get; init; }

    /// <summary>Plans with a day on which they ended.</summary>
    public required int EndedPlans { get; init; }

    /// <summary>How often each rule failed, by id.</summary>
    public required IReadOnlyDictionary<string, int> Failed { get; init; }

    /// <summary>The rules that were left out because a fact was missing.</summary>
    public required IReadOnlyList<Sen2RuleNotRun> NotRun { get; init; }

    /// <summary>The rules that were left out, together for each reason: "W452 in part, W453".</summary>
    public IEnumerable<(string Why, string Rules)> NotRunByReason =>
        NotRun.GroupBy(n => n.Why).Select(g => (g.Key, string.Join(", ", g.Select(n => n.Partly ? $"{n.Rule} in part" : n.Rule))));

    /// <summary>How many findings there are of one severity.</summary>
    public int Count(Sen2Severity severity) =>
        Failed.Where(f => Sen2RuleBook.Standard[f.Key].Severity == severity).Sum(f => f.Value);
}
