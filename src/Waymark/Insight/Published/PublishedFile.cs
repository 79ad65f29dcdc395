using System.Text;
using Waymark.Core.Insight.Published;
using Waymark.Exchange.Door;

namespace Waymark.Insight.Published;

/// <summary>A file of published statistics, read row by row. A fault of the file as a whole ends the reading and is reported.</summary>
internal sealed class PublishedFile(ImportSource source, IFindings findings, IProgress<ImportProgress>? progress = null) : ITakesPublished
{
    private const int HeadShown = 600;
    private const int RowsPerReport = 500;
    private readonly PublishedFindings told = new(source.Name, findings);
    private readonly List<Statistic> figures = [];
    private readonly List<Neighbour> neighbours = [];
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<PublishedPeriod> periods = [];
    private PublishedRows? rows;

    public ImportSource Source => source;
    public PublishedFindings Told => told;

    /// <summary>The file cannot be used as it is.</summary>
    public bool Refused { get; private set; }

    public long Rows { get; private set; }
    public long Figures { get; private set; }
    public long WithoutNumber { get; private set; }
    public long Impossible { get; private set; }
    public long Alike { get; private set; }
    public int Places => places.Count;

    /// <summary>Title of the publication; blank where the file was not recognised.</summary>
    public string Title => rows?.Header.Layout.Title ?? "";

    /// <summary>Which of the files of the publication; known after the first row.</summary>
    public string Layout => rows?.Layout is { Length: > 0 } known ? known : rows?.Header.Layout.Id ?? "";

    /// <summary>The periods in it, each kind in its order.</summary>
    public IEnumerable<PublishedPeriod> Periods => periods.OrderBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Label, StringComparer.Ordinal);

    /// <summary>True where the first line of a file is a layout of published figures, or one of a public file that is known and not read.</summary>
    public static bool Recognises(ImportSource source)
    {
        var head = Encoding.UTF8.GetString(source.Head.Span[..Math.Min(16_000, source.Head.Length)]);
        if (OtherFile.Of(head[..Math.Min(HeadShown, head.Length)]) is not null) return true;
        try
        {
            return new StrictCsv(new StringReader(head)).Next() is { } header && PublishedLayout.Of(header) is not null;
        }
        catch (UnusableFile)
        {
            return false;
        }
    }

    /// <summary>Reads to the end, figures as they come; a file of neighbours has none.</summary>
    public IEnumerable<Statistic> Read() => Read(figures);

    /// <summary>Reads to the end, neighbours as they come.</summary>
    public IEnumerable<Neighbour> ReadNeighbours() => Read(neighbours);

    void ITakesPublished.Take(in Statistic figure)
    {
        Figures++;
        if (figure.Value.Marker == PublishedValue.Impossible) Impossible++;
        else if (figure.Value.Marker is not null) WithoutNumber++;
        places.Add(figure.Place);
        periods.Add(figure.Period);
        figures.Add(figure);
    }

    void ITakesPublished.Take(in Neighbour neighbour)
    {
        Alike++;
        places.Add(neighbour.Place);
        neighbours.Add(neighbour);
    }

    void ITakesPublished.Take(in PublishedFault fault) => told.Add(fault);

    private IEnumerable<T> Read<T>(List<T> taken)
    {
        using var text = TextSource.Open(File.OpenRead(source.Path));
        var csv = new StrictCsv(text);
        if (!Open(csv)) yield break;
        while (Next(csv) is { } cells)
        {
            if (++Rows % RowsPerReport == 0) progress?.Report(new ImportProgress(Rows, 0, "Reading"));
            rows!.Read(cells, csv.Line, this);
            foreach (var one in taken) yield return one;
            figures.Clear();
            neighbours.Clear();
        }
    }

    private bool Open(StrictCsv csv)
    {
        var beginning = Encoding.UTF8.GetString(source.Head.Span[..Math.Min(HeadShown, source.Head.Length)]);
        if (OtherFile.Of(beginning) is { } other)
        {
            Refuse(new PublishedFault("P18", 1, 0, "", ""), $"It is {other.What}.", other.Remedy);
            return false;
        }
        if (Next(csv) is not { } header) return !Refused && Refuse(new PublishedFault("P01", 1, 0, "", ""), "It is empty.");
        if (PublishedLayout.Of(header) is not { } layout)
            return Refuse(new PublishedFault("P01", 1, 0, "", ""), $"Its columns begin with {string.Join(", ", header.Take(6).Select(name => name.Trim('\uFEFF', ' ')))}.");
        var known = new PublishedHeader(layout, [.. header]);
        foreach (var (_, second, name) in known.Doubled) told.Add(new PublishedFault("P04", 1, second + 1, name, ""));
        foreach (var (at, name, measure) in known.Renames) told.Add(new PublishedFault("P06", 1, at + 1, name, ""), $"It is {measure} here.");
        foreach (var (at, name) in known.Unknown) told.Add(new PublishedFault("P07", 1, at + 1, name, ""));
        rows = PublishedRows.For(known);
        return true;
    }

    private List<string>? Next(StrictCsv csv)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            Refuse(new PublishedFault("P15", fault.Line, fault.Column, "", ""), fault.Message);
        }
        catch (DecoderFallbackException)
        {
            Refuse(new PublishedFault("P15", csv.Line + 1, 0, "", ""), "It is not UTF-8.");
        }
        return null;
    }

    /// <returns>False, for the caller to give back.</returns>
    public bool Refuse(in PublishedFault fault, string why, string? remedy = null)
    {
        Refused = true;
        told.Add(fault, why, remedy);
        return false;
    }
}
