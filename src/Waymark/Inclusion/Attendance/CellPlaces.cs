namespace Waymark.Inclusion.Attendance;

/// <summary>Finds the cells of a row within its bytes.</summary>
internal sealed class CellPlaces
{
    private readonly (int Start, int Length)[] cells;
    private readonly byte separator;
    private readonly int upn, urn, date, am, pm, half, code, recorded;

    public CellPlaces(RegisterLayout layout)
    {
        cells = new (int, int)[layout.Titles.Count];
        separator = (byte)layout.Separator;
        (upn, urn, date, am, pm) = (Place("upn"), Place("urn"), Place("date"), Place("am"), Place("pm"));
        (half, code, recorded) = (Place("half"), Place("code"), Place("recordedat"));
        if (layout.Kind == RegisterKind.Sessions) am = pm = -1;

        int Place(string column) => layout.PlaceOf(column) ?? -1;
    }

    /// <returns>False where it is no row of as many cells as the header has, or where a cell is written so that bytes alone do not give it.</returns>
    public bool Find(ReadOnlySpan<byte> text)
    {
        var quoted = text.Contains((byte)'"');
        for (var (cell, at) = (0, 0); ; cell++)
        {
            if (cell == cells.Length) return false;
            var end = quoted && at < text.Length && text[at] == '"' ? Quoted(text, cell, at) : Bare(text, cell, at, quoted);
            if (end < 0) return false;
            if (end == text.Length) return cell == cells.Length - 1;
            at = end + 1;
        }
    }

    public SentRow Of(ReadOnlySpan<byte> text)
    {
        if (half < 0) return new SentRow { Upn = Cell(text, upn), Urn = Cell(text, urn), Date = Cell(text, date), Am = Mark(text, am), Pm = Mark(text, pm), Recorded = Cell(text, recorded) };
        var which = Cell(text, half);
        var (isAm, isPm) = (Is(which, "AM"u8), Is(which, "PM"u8));
        return new SentRow
        {
            Upn = Cell(text, upn), Urn = Cell(text, urn), Date = Cell(text, date), Recorded = Cell(text, recorded),
            Am = isAm ? Mark(text, code) : default, Pm = isPm ? Mark(text, code) : default, Half = isAm || isPm ? default : which.IsEmpty ? "(blank)"u8 : which,
        };
    }

    private int Bare(ReadOnlySpan<byte> text, int cell, int at, bool quoted)
    {
        var length = text[at..].IndexOf(separator);
        if (length < 0) length = text.Length - at;
        cells[cell] = (at, length);
        return quoted && text.Slice(at, length).Contains((byte)'"') ? -1 : at + length;
    }

    private int Quoted(ReadOnlySpan<byte> text, int cell, int at)
    {
        var length = text[(at + 1)..].IndexOf((byte)'"');
        cells[cell] = (at + 1, length);
        var end = at + length + 2;
        return length < 0 || (end < text.Length && text[end] != separator) ? -1 : end;
    }

    private ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> text, int column) => column < 0 ? default : text.Slice(cells[column].Start, cells[column].Length);

    /// <summary>What is blank is no mark.</summary>
    private ReadOnlySpan<byte> Mark(ReadOnlySpan<byte> text, int column) => Cell(text, column) is { IsEmpty: false } mark ? mark : "-"u8;

    private static bool Is(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> word) => cell.SequenceEqual(word) || System.Text.Ascii.EqualsIgnoreCase(cell.Trim((byte)' '), word);
}
