using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>One spelling for each part that figures are broken down by, across editions that rename topics and values.</summary>
/// <remarks>Rows of <c>Insight/Published/breakdown-names.csv</c>. A breakdown is written <c>sex=Female</c> or <c>phase=Primary; sen=EHC plan</c>; blank is the whole.</remarks>
public static class BreakdownNames
{
    /// <summary>Between the parts of a breakdown by several dimensions.</summary>
    public const string Separator = "; ";

    private static readonly FrozenDictionary<(string Of, string Written), string> Means = Table.Embedded("Insight/Published/breakdown-names.csv").Rows
        .ToFrozenDictionary(row => (row["of"], row["written"].ToLowerInvariant()), row => row["means"]);

    /// <summary>The part of a row by topic and value: blank for the whole.</summary>
    public static string OfTopic(string topic, string value)
    {
        var dimension = Mean("topic", topic.Trim()) ?? topic.Trim().ToLowerInvariant();
        return dimension.Length == 0 ? "" : Of(dimension, value);
    }

    /// <summary>The part by one dimension: blank where the value means the whole.</summary>
    public static string Of(string dimension, string value) =>
        (Mean(dimension, value.Trim()) ?? value.Trim()) is { Length: > 0 } name ? $"{dimension}={name}" : "";

    /// <summary>Parts together, those that mean the whole left out.</summary>
    public static string Join(IEnumerable<string> parts) => string.Join(Separator, parts.Where(part => part.Length > 0));

    /// <summary>True where a breakdown has the dimensions of a pattern: <c>age=*</c> suits each age, blank only the whole.</summary>
    public static bool Suits(string breakdown, string pattern)
    {
        if (!pattern.Contains('*')) return breakdown == pattern;
        var (parts, asked) = (breakdown.Split(Separator), pattern.Split(Separator));
        return parts.Length == asked.Length && parts.Zip(asked).All(pair => pair.Second.EndsWith('*')
            ? pair.First.StartsWith(pair.Second[..^1], StringComparison.Ordinal) : pair.First == pair.Second);
    }

    private static string? Mean(string of, string written) => Means.GetValueOrDefault((of, written.ToLowerInvariant()));
}
