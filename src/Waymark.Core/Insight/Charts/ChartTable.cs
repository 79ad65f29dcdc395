namespace Waymark.Core.Insight.Charts;

/// <summary>The figures behind a chart as text, as they stand beside it and in downloads.</summary>
/// <param name="Columns">Titles of the columns; the first names the rows.</param>
/// <param name="Rows">Cells as printed, as many in each row as there are titles.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Whether a column, counted from 0, holds numbers, apart from cells that say why there is none.</summary>
    public bool IsNumeric(int column)
    {
        var cells = Rows.Select(row => row[column]).Where(cell => cell is not ("–" or "hidden" or "no value")).ToList();
        return column > 0 && cells.Count > 0 && cells.TrueForAll(cell => char.IsAsciiDigit(cell[0]) || cell[0] == '−');
    }
}
