namespace Waymark.Core.Insight.Published;

/// <summary>Reads the rows of one file, one by one, by its layout. What a row repeats is noticed; nothing else is remembered.</summary>
public abstract class PublishedRows
{
    private readonly HashSet<(string Place, PublishedPeriod Period, string What)> seen = [];

    /// <summary>Reads by a header.</summary>
    protected PublishedRows(PublishedHeader header) => Header = header;

    /// <summary>The header of the file.</summary>
    public PublishedHeader Header { get; }

    /// <summary>The layout of the rows read so far: decided by the first row where two layouts share a header.</summary>
    public string Layout { get; protected set; } = "";

    /// <summary>How the rows of a file with that header are read.</summary>
    public static PublishedRows For(PublishedHeader header) => header.Layout.Shape switch
    {
        "long" => new LongRows(header),
        "neighbours" => new NeighbourRows(header),
        _ => new WideRows(header),
    };

    /// <summary>Reads a row; what cannot be read is told and left out.</summary>
    /// <param name="cells">As many as the header has.</param>
    /// <param name="line">Line of the file, from 1.</param>
    /// <param name="to">Takes what is read.</param>
    public void Read(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        if (cells.Count != Header.Width)
        {
            to.Take(new PublishedFault("P03", line, 0, "", $"{cells.Count} cells instead of {Header.Width}"));
            return;
        }
        ReadRow(cells, line, to);
    }

    /// <summary>Reads a row that has all its cells.</summary>
    protected abstract void ReadRow(IReadOnlyList<string> cells, long line, ITakesPublished to);

    /// <summary>The cell of a column without blanks around; blank where the file has none such.</summary>
    protected string Cell(IReadOnlyList<string> cells, string column) => Header.PlaceOf(column) is >= 0 and var at ? cells[at].Trim() : "";

    /// <summary>True where nothing in the file has spoken of it before; else it is told.</summary>
    protected bool IsNew(string place, PublishedPeriod period, string what, long line, ITakesPublished to)
    {
        if (seen.Add((place, period, what))) return true;
        to.Take(new PublishedFault("P12", line, 0, "", $"{place}, {period.Label}, {what}"));
        return false;
    }

    /// <summary>A fault in one column of a row.</summary>
    protected PublishedFault Fault(string rule, long line, string column, string value) => new(rule, line, Header.PlaceOf(column) + 1, column, value);

    /// <summary>Reads a figure and takes it; a count below zero is taken and told.</summary>
    protected static void Figure(Statistic figure, string cell, (int At, string Name) column, ITakesPublished to)
    {
        if (PublishedValue.Read(cell) is not { } value)
        {
            to.Take(new PublishedFault("P13", figure.Line, column.At + 1, column.Name, cell));
            return;
        }
        if (value.Marker == PublishedValue.Impossible) to.Take(new PublishedFault("P14", figure.Line, column.At + 1, column.Name, cell));
        to.Take(figure with { Value = value });
    }
}
