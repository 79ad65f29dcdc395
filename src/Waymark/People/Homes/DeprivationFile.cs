using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.People.Homes;

/// <summary>Reads a look-up of deprivation row by row: the one of all England has two and a half million.</summary>
internal sealed class DeprivationFile(ImportSource source, DeprivationLayout layout, FileFindings findings)
{
    public long Rows { get; private set; }
    public long Faulty { get; private set; }

    /// <summary>Rows of Wales, Scotland, Northern Ireland and the islands, which the English indices do not speak of, and of postcodes that lie nowhere.</summary>
    public long Outside { get; private set; }

    public bool Refused { get; private set; }

    /// <summary>Rows as they are staged: line, postcode, small area, two deciles.</summary>
    public async IAsyncEnumerable<object?[]> RowsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text);
        _ = Next(csv);
        while (Next(csv) is { } cells)
        {
            stop.ThrowIfCancellationRequested();
            Rows++;
            if (cells.Count != layout.Width) Fault("D05", csv.Line, -1, "", $"It has {cells.Count} cells, the header {layout.Width}.");
            else if (Row(csv.Line, cells) is { } row) yield return row;
        }
    }

    private object?[]? Row(long line, List<string> cells)
    {
        var lsoa = cells[layout.Lsoa].Trim().ToUpperInvariant();
        if (lsoa.Length == 0 || (lsoa.Length == 9 && lsoa[0] != 'E')) { Outside++; return null; }
        if (lsoa.Length != 9 || lsoa.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return Fault("D03", line, layout.Lsoa, lsoa);
        var postcode = layout.HasPostcodes ? Postcode.Tidy(cells[layout.Postcode]) : "";
        if (postcode is null) return Fault("D02", line, layout.Postcode, cells[layout.Postcode]);
        var (imd, idaci) = (Decile(cells, layout.Imd), Decile(cells, layout.Idaci));
        if (imd == 0) return Fault("D04", line, layout.Imd, cells[layout.Imd]);
        if (idaci == 0) return Fault("D04", line, layout.Idaci, cells[layout.Idaci]);
        return [line, postcode.Replace(" ", "", StringComparison.Ordinal), lsoa, imd, idaci];
    }

    /// <summary>The decile; null where the file has none, 0 where it says something else.</summary>
    private static int? Decile(List<string> cells, int at) =>
        at < 0 ? null : int.TryParse(cells[at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var decile) && decile is >= 1 and <= 10 ? decile : 0;

    private List<string>? Next(StrictCsv csv)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            findings.Add("D06", new Place(fault.Line, fault.Column), more: fault.Message);
        }
        catch (DecoderFallbackException)
        {
            findings.Add("D06", new Place(csv.Line + 1), more: "It is neither UTF-8 nor Windows-1252.");
        }
        Refused = true;
        return null;
    }

    private object?[]? Fault(string rule, long line, int at, string value, string more = "")
    {
        Faulty++;
        findings.Add(rule, new Place(line, at + 1), value, more);
        return null;
    }
}
