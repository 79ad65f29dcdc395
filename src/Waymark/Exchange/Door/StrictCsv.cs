using System.Text;

namespace Waymark.Exchange.Door;

/// <summary>Reads rows of values parted by commas (or another sign) by RFC 4180, one by one. A quotation mark left open or a NUL ends the reading with its line.</summary>
internal sealed class StrictCsv(TextReader text, char separator = ',')
{
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int line = 1;

    /// <summary>Line on which the last row began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The next row that is not blank, or null at the end. The list is filled anew with each row.</summary>
    public List<string>? Next()
    {
        while (text.Peek() >= 0)
        {
            Row();
            if (cells.Count > 1 || cells[0].Length > 0) return cells;
        }
        return null;
    }

    private void Row()
    {
        (Line, var open) = (line, true);
        cells.Clear();
        while (open)
        {
            cell.Clear();
            open = text.Peek() == '"' ? Quoted() : Plain();
            cells.Add(cell.ToString());
            if (cells.Count > ReadingLimits.CsvColumns) throw Fault($"A row has more than {ReadingLimits.CsvColumns} cells.");
        }
    }

    /// <summary>Reads to the end of an unquoted cell; true where another follows in the row.</summary>
    private bool Plain()
    {
        while (true)
        {
            var c = text.Read();
            if (c == separator) return true;
            switch (c)
            {
                case '\n' or -1: line++; return false;
                case '\r': End(); return false;
                case '"': throw Fault("A quotation mark stands in the middle of a cell.");
                default: Keep((char)c); break;
            }
        }
    }

    private bool Quoted()
    {
        _ = text.Read();
        while (true)
        {
            var c = text.Read();
            if (c < 0) throw Fault("A quotation mark is left open.");
            if (c == '\n') line++;
            if (c != '"') Keep((char)c);
            else if (text.Peek() == '"') Keep((char)text.Read());
            else break;
        }
        var next = text.Read();
        return next == separator || next switch
        {
            '\n' or -1 => Ended(),
            '\r' => Ended(carriage: true),
            _ => throw Fault("Something stands behind the closing quotation mark of a cell."),
        };
    }

    private bool Ended(bool carriage = false)
    {
        if (carriage) End();
        else line++;
        return false;
    }

    private void End()
    {
        if (text.Peek() == '\n') _ = text.Read();
        line++;
    }

    private void Keep(char c)
    {
        if (c == '\0') throw Fault("The file holds NUL characters; it is no text.");
        if (cell.Length == ReadingLimits.ValueLength) throw Fault($"A cell is longer than {ReadingLimits.ValueLength} characters.");
        cell.Append(c);
    }

    private UnusableFile Fault(string message) => new(message, line, cells.Count + 1);
}
