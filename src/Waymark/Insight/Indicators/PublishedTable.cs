using Waymark.Core.Insight.Charts;

namespace Waymark.Insight.Indicators;

/// <summary>Published figures of one indicator as a table.</summary>
/// <param name="Measure">What their values are.</param>
/// <param name="Rows">In the order of reading.</param>
internal sealed record PublishedTable(Measure Measure, IReadOnlyList<PublishedRow> Rows)
{
    /// <summary>What must be said beside the area's own figures, each sentence once.</summary>
    public IReadOnlyList<string> Notes => [.. Rows.Where(row => row.Area.Note.Length > 0).GroupBy(row => row.Area.Note).Select(said => $"{string.Join(", ", said.Select(row => IndicatorWords.Period(row.Area.Period)).Distinct())}: {said.Key}")];
}
