using System.Globalization;
using System.Xml;

namespace Waymark.Exchange.Door;

/// <summary>One cell: its text, and whether it was a number or the result of a formula.</summary>
internal readonly record struct SheetCell(string Text, bool Number, bool Formula);

/// <summary>One row of a sheet; cells by column from 0.</summary>
internal sealed record SheetRow(int Number, SheetCell[] Cells)
{
    public SheetCell this[int column] => column < Cells.Length ? Cells[column] : new SheetCell("", false, false);
}

/// <summary>Reads the rows of a sheet forward. Cells without reference follow each other; a reference out of bounds ends the reading.</summary>
internal sealed class SheetRows(WorkbookPart part, string[] shared)
{
    private readonly List<SheetCell> cells = [];
    private int last;

    public SheetRow? Next()
    {
        while (part.Next())
        {
            if (!part.Is("row")) continue;
            var number = int.TryParse(part.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : last + 1;
            if (number > ReadingLimits.SheetRows || number <= last) throw new UnusableFile($"Row {last + 1} of the sheet is followed by row {number}.", last + 1);
            last = number;
            if (part.Empty) continue;
            Cells();
            if (cells.Exists(c => c.Text.Length > 0)) return new SheetRow(number, [.. cells]);
        }
        return null;
    }

    private void Cells()
    {
        cells.Clear();
        while (part.Next() && !part.Ends("row"))
        {
            if (!part.Is("c")) continue;
            var column = ColumnOf(part.Attribute("r")) ?? cells.Count;
            if (column >= ReadingLimits.SheetColumns) throw new UnusableFile($"Row {last} of the sheet has more than {ReadingLimits.SheetColumns} columns.", last);
            while (cells.Count < column) cells.Add(new SheetCell("", false, false));
            var cell = Cell(part.Attribute("t") ?? "n");
            if (column < cells.Count) cells[column] = cell;
            else cells.Add(cell);
        }
    }

    private SheetCell Cell(string type)
    {
        var (value, formula) = ("", false);
        if (!part.Empty)
            while (part.Next() && !part.Ends("c"))
            {
                if (part.Is("f")) formula = true;
                else if (part.Is("is")) value = part.TextWithin();
                else if (part.Is("v") && !part.Empty) value = Value();
            }
        return type switch
        {
            "s" => new SheetCell(Shared(value), false, formula),
            "n" => new SheetCell(value.Trim(), value.Length > 0, formula),
            "b" => new SheetCell(value == "1" ? "true" : value == "0" ? "false" : value, false, formula),
            _ => new SheetCell(value, false, formula),
        };
    }

    private string Value()
    {
        var text = "";
        while (part.Next() && part.Type != XmlNodeType.EndElement)
        {
            text += part.Value;
            if (text.Length > 32_767) throw new UnusableFile($"A cell in row {last} is longer than Excel allows.", last);
        }
        return text;
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Length
            ? shared[at] : throw new UnusableFile($"A cell in row {last} points at a text that the workbook does not hold.", last);

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = (column * 26) + (c - 'A' + 1);
            if (column > 20_000) return 20_000;
        }
        return column == 0 ? null : column - 1;
    }
}
