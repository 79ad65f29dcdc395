using Waymark.Exchange.Door;
using Waymark.Shell.Lists;

namespace Waymark.Exchange.Imports;

/// <summary>One page of what was found in a file, and how often each rule spoke; read as a stream, so that a page costs the same memory for a hundred findings and for all of them.</summary>
internal sealed record FoundInFile(IReadOnlyList<FoundInFile.ByRule> Rules, IReadOnlyList<Finding> Shown, int Total, int Sheet)
{
    public const int PageSize = 100;

    public int First => ((Sheet - 1) * PageSize) + 1;
    public int Pages => PageCount.Of(Total, PageSize);

    /// <param name="findings">Read twice where the page asked for lies behind the last.</param>
    /// <param name="rule">One rule alone, or null or empty for all.</param>
    /// <param name="severity">One severity alone, or null for all.</param>
    /// <param name="sheet">Number of the page, from 1.</param>
    public static FoundInFile Read(IEnumerable<Finding> findings, string? rule, Severity? severity, int sheet)
    {
        var rules = new Dictionary<string, ByRule>(StringComparer.Ordinal);
        var shown = new List<Finding>();
        var (total, from) = (0, (Math.Max(1, sheet) - 1L) * PageSize);
        foreach (var finding in findings)
        {
            rules[finding.Rule] = rules.TryGetValue(finding.Rule, out var seen) ? seen with { Count = seen.Count + 1 } : new ByRule(finding, 1);
            if ((!string.IsNullOrEmpty(rule) && finding.Rule != rule) || (severity is not null && finding.Severity != severity)) continue;
            if (total++ >= from && shown.Count < PageSize) shown.Add(finding);
        }
        var last = PageCount.Of(total, PageSize);
        return sheet > last ? Read(findings, rule, severity, last)
            : new FoundInFile([.. rules.Values.OrderBy(r => r.First.Severity).ThenByDescending(r => r.Count).ThenBy(r => r.First.Rule, StringComparer.Ordinal)], shown, total, Math.Max(1, sheet));
    }

    /// <summary>How often one rule spoke, with the first time it did.</summary>
    public sealed record ByRule(Finding First, int Count);
}
