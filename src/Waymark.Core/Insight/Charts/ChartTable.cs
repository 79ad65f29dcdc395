namespace Waymark.Core.Insight.Charts;

/// <summary>The figures behind a chart as text, as they stand beside it and in downloads.</summary>
/// <param name="Columns">Titles of the columns; the first names the rows.</param>
/// <param name="Rows">Cells as printed, as many in each row as there are titles.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
