using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>One thing that a file of published figures is tested for.</summary>
/// <param name="Id">Shown beside each finding, for example P09.</param>
/// <param name="Severity">E what it concerns is not taken over, Q it is taken over and needs a look, I good to know.</param>
/// <param name="Message">What is wrong, in plain words.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record PublishedRule(string Id, char Severity, string Message, string Remedy)
{
    private static readonly FrozenDictionary<string, PublishedRule> ById = Table.Embedded("Insight/Published/published-rules.csv").Rows
        .Select(row => new PublishedRule(row["id"], row["severity"][0], row["message"], row["remedy"])).ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static PublishedRule Of(string id) => ById[id];
}
