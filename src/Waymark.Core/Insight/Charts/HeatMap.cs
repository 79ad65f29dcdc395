using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>Values of two dimensions as shaded cells, such as weekday by week of term. Each cell prints its value.</summary>
public sealed record HeatMap : Chart
{
    /// <summary>Names of the rows from the top.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Short names of the rows, for narrow sheets where they stand over columns: "Mon"; null where the names are short.</summary>
    public IReadOnlyList<string>? ShortRows { get; init; }

    /// <summary>Names of the columns from the left, short.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Title of the rows: "Weekday".</summary>
    public required string RowsBy { get; init; }

    /// <summary>Title of the columns: "Week of term".</summary>
    public required string ColumnsBy { get; init; }

    /// <summary>The values: one list per row, one value per column; what is left out is missing.</summary>
    public required IReadOnlyList<IReadOnlyList<Reading>> Cells { get; init; }

    /// <inheritdoc />
    public override string Summary => new PlaceWords(Measure,
        [.. Rows.SelectMany((row, r) => Columns.Select((column, c) => ($"{row}, {ColumnsBy.ToLowerInvariant()} {column}", At(r, c))))]).Sentence;

    /// <inheritdoc />
    public override ChartTable Table => new(
        [RowsBy, .. Columns.Select(column => $"{ColumnsBy} {column}")],
        [.. Rows.Select((row, r) => (IReadOnlyList<string>)[row, .. Columns.Select((_, c) => At(r, c).Show(Measure))])]);

    internal Reading At(int row, int column) => row < Cells.Count && column < Cells[row].Count ? Cells[row][column] : Reading.Missing;

    private protected override IEnumerable<Reading> Readings => Rows.SelectMany((_, r) => Columns.Select((_, c) => At(r, c)));

    private protected override void Paint(Sheet sheet) => HeatPainter.Paint(sheet, this, [.. Readings]);
}
