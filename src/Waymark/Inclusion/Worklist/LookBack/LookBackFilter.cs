using Microsoft.AspNetCore.Http.Extensions;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.Worklist.LookBack;

/// <summary>What the look back is about, as it stands in its address.</summary>
internal sealed record LookBackFilter
{
    public static readonly IReadOnlyList<(string, string)> Spans = [("6", "Last 6 school weeks"), ("", "Last 12 school weeks"), ("24", "Last 24 school weeks"), ("39", "Last 39 school weeks (a school year)")];
    public static readonly IReadOnlyList<(string, string)> Groups = [("", "Reason"), ("owner", "Who answers"), ("phase", "Year groups"), ("locality", "Locality of the home")];

    /// <summary>Number of school weeks; <see cref="Ever"/> for all that was ever found, which the page of rules counts.</summary>
    public string? Weeks { get; init; }

    /// <summary>owner, phase or locality; blank for the rule.</summary>
    public string? By { get; init; }

    /// <summary>One group alone.</summary>
    public string? Group { get; init; }

    /// <summary>Which of its reasons; see <see cref="LookBackRow.Counts"/>.</summary>
    public string? What { get; init; }

    /// <summary>School weeks after which it is looked what followed; blank where that is not asked.</summary>
    public int? After { get; init; }

    public int Sheet { get; init; } = 1;

    private const string Ever = "all";

    /// <summary>All that was ever found by one rule, behind a number of the page of rules.</summary>
    public static string OfRule(string rule, string what) => new LookBackFilter { Weeks = Ever }.Children(rule, what);

    public bool Always => Weeks == Ever;

    public int Span => Weeks switch { "6" => 6, "24" => 24, "39" => 39, _ => 12 };

    public string GroupOf(FoundReason found) => By switch
    {
        "owner" => WorklistRule.Find(found.Rule)!.Owner,
        "phase" => found.YearGroup switch { null => "", < 0 => "early", <= 6 => "primary", <= 11 => "secondary", _ => "post-16" },
        "locality" => found.Locality,
        _ => found.Rule,
    };

    public string Label(string group) => By switch
    {
        "owner" => group, "phase" => WorklistWords.Phases.Where(p => p.Item1 == group && group.Length > 0).Select(p => p.Item2).FirstOrDefault("Year group not known"),
        "locality" => group.Length > 0 ? group : "Not known or restricted", _ => $"{WorklistRule.Find(group)!.Name} ({group})",
    };

    /// <summary>Without a group, the children of all of them.</summary>
    public string Children(string? group, string what, int? after = null) => Of(WorklistLinks.LookBackChildren, this with { Group = group, What = what, After = after, Sheet = 1 });

    public string At(int sheet) => Of(WorklistLinks.LookBackChildren, this with { Sheet = sheet });

    public string Back => Always ? WorklistLinks.Rules : Of(WorklistLinks.LookBack, new() { Weeks = Weeks, By = By });

    public string Download(string format) => Of(WorklistLinks.DownloadLookBack, new() { Weeks = Weeks, By = By }, format);

    private static string Of(string path, LookBackFilter f, string format = "")
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("weeks", f.Weeks), ("by", f.By), ("group", f.Group), ("what", f.What), ("after", f.After is { } after ? $"{after}" : ""), ("sheet", f.Sheet > 1 ? $"{f.Sheet}" : ""), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return path + query;
    }
}
