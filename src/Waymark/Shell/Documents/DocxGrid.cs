using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>A table with a header row that is said again on every page.</summary>
internal static class DocxGrid
{
    /// <summary>Width of the text on A4 with the margins of the section, in twentieths of a point.</summary>
    private const int Width = 9638;

    public static Table Of(Grid grid)
    {
        var shares = grid.Columns.Sum(c => c.Share);
        var widths = grid.Columns.Select(c => (int)(Width * c.Share / shares)).ToList();
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "Grid" }, new TableWidth { Width = Width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = grid.Caption }),
            new TableGrid(widths.Select(w => new DocumentFormat.OpenXml.Wordprocessing.GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. grid.Columns.Select((c, i) => Cell(c.Title, widths[i], strong: true))]));
        foreach (var row in grid.Rows) table.Append(new TableRow(row.Select((words, i) => Cell(words, widths[i], strong: i == 0))));
        return table;
    }

    private static TableCell Cell(string words, int width, bool strong) => new(
        new TableCellProperties(new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
        DocxPaper.Styled(strong ? "GridName" : "GridText", words));

}
