using System.Text;
using System.Xml;
using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Plans.AnnexA;

/// <summary>Reads the two lists from a workbook with the sheets List_1 and List_2, or one of them from a CSV file.</summary>
internal sealed class AnnexAFile(ImportSource source, FileFindings findings)
{
    private const int MostRows = 50_000;
    private const long MostCharacters = 64L * 1024 * 1024;
    private readonly Dictionary<int, AnnexAHeader> headers = [];
    private long characters;

    /// <summary>The file cannot be used as it is.</summary>
    public bool Refused { get; private set; }

    /// <summary>The lists that the file holds.</summary>
    public IReadOnlyCollection<int> Lists => headers.Keys;

    public bool IsWorkbook => source.Head.Span is [0x50, 0x4B, ..];

    /// <summary>Name to show for a list: its sheet, or the file.</summary>
    public string PartOf(int list) => IsWorkbook && list > 0 ? Sheet(list) : source.Name;

    /// <summary>Column of a field, from 1; 0 where there is none.</summary>
    public int ColumnOf(int list, AnnexAField? field) => field is { } f && headers.TryGetValue(list, out var header) ? header.At(f) + 1 : 0;

    public static string Sheet(int list) => $"List_{list}";

    /// <summary>Every row that holds anything. A fault of the file as a whole ends the reading and is reported.</summary>
    public IEnumerable<AnnexARow> Read()
    {
        using var rows = (IsWorkbook ? OfWorkbook() : OfCsv()).GetEnumerator();
        while (Next(rows) is { } row) yield return row;
    }

    private AnnexARow? Next(IEnumerator<AnnexARow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (UnusableFile fault)
        {
            Refuse("A20", fault.Line, fault.Message);
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            Refuse("A20", 0, "It is damaged or cut off.");
        }
        catch (DecoderFallbackException)
        {
            Refuse("A20", 0, "It is not written in UTF-8.");
        }
        return null;
    }

    private IEnumerable<AnnexARow> OfWorkbook()
    {
        using var book = Workbook.Open(source.Path);
        foreach (var list in new[] { 1, 2 })
        {
            findings.Part = Sheet(list);
            if (!book.Has(Sheet(list))) Refuse("A02", 0, $"There is no sheet {Sheet(list)}.");
            else
                foreach (var row in Listed(list, book.Rows(Sheet(list)).Select(r => ((long)r.Number, r.Cells)), book.Since1904)) yield return row;
        }
    }

    private IEnumerable<AnnexARow> OfCsv()
    {
        findings.Part = source.Name;
        using var text = TextSource.Open(File.OpenRead(source.Path));
        var csv = new StrictCsv(text);
        if (csv.Next() is not { } first) throw new UnusableFile("It is empty.");
        string[] heading = [.. first];
        var list = heading.Any(h => AnnexAColumn.Find(h) is { PlanOnly: true }) ? 1 : 2;
        var rows = Rest(csv).Select(r => (r.Line, r.Cells.Select(c => new SheetCell(c, false, false)).ToArray()));
        foreach (var row in Listed(list, rows.Prepend((1, [.. heading.Select(h => new SheetCell(h, false, false))])), since1904: false)) yield return row;
    }

    private static IEnumerable<(long Line, string[] Cells)> Rest(StrictCsv csv)
    {
        while (csv.Next() is { } cells) yield return (csv.Line, [.. cells]);
    }

    private IEnumerable<AnnexARow> Listed(int list, IEnumerable<(long Line, SheetCell[] Cells)> rows, bool since1904)
    {
        var count = 0;
        foreach (var (line, cells) in rows)
        {
            if (!headers.TryGetValue(list, out var header))
            {
                headers[list] = header = AnnexAHeader.Read(list, [.. cells.Select(c => c.Text)], line, findings);
                if (header.Unusable) { Refused = true; yield break; }
                continue;
            }
            if (++count > MostRows) throw new UnusableFile($"It has more than {MostRows} rows.", (int)line);
            var row = new AnnexARow(list, line, header.Texts(cells, since1904));
            if ((characters += row.Texts.Sum(t => (long)t.Length)) > MostCharacters || row.Texts.Any(t => t.Length > ReadingLimits.ValueLength))
                throw new UnusableFile($"A cell is longer than {ReadingLimits.ValueLength} characters, or all of them together too long.", (int)line);
            if (row.Texts.Any(t => t.Length > 0)) yield return row;
        }
        if (!headers.ContainsKey(list)) Refuse("A02", 0, $"{PartOf(list)} is empty.");
    }

    private void Refuse(string rule, long line, string more)
    {
        Refused = true;
        findings.Add(rule, new Place(line), more: more);
    }
}
