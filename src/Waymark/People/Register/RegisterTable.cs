using System.Text;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.People.Register;

/// <summary>A file of the register, row by row; its columns are found by name. A fault of the file as a whole ends the reading and is reported.</summary>
internal sealed class RegisterTable(ImportSource source, FileFindings findings, IReadOnlyList<string> needed)
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public long Rows { get; private set; }

    /// <summary>The file cannot be used as it is.</summary>
    public bool Refused { get; private set; }

    /// <summary>Rows that do not have as many cells as the header.</summary>
    public long Torn { get; private set; }

    /// <summary>The rows; each is good until the next is asked for.</summary>
    public IEnumerable<RegisterRow> Read()
    {
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text);
        if (Next(csv) is not { } header || !Places(header)) { Refused = true; yield break; }
        var width = header.Count;
        while (Next(csv) is { } cells)
        {
            Rows++;
            if (cells.Count == width) yield return new RegisterRow(csv.Line, cells, places, findings);
            else Tear(csv.Line, $"It has {cells.Count} cells, the header {width}.");
        }
    }

    /// <summary>True where the first line of a file names at least three of the columns: enough to tell what is missing.</summary>
    public static bool Recognises(ImportSource source, IReadOnlyList<string> needed)
    {
        var head = source.Head.Span;
        var names = Encoding.Latin1.GetString(head[..Math.Min(8000, head.Length)]).Split('\n')[0].Split(',').Select(n => n.Trim(' ', '"', '\r', '\u00EF', '\u00BB', '\u00BF'));
        return names.Intersect(needed, StringComparer.OrdinalIgnoreCase).Count() >= 3;
    }

    private bool Places(List<string> header)
    {
        for (var i = 0; i < header.Count; i++) places.TryAdd(header[i].Trim(), i);
        var missing = needed.Where(name => !places.ContainsKey(name)).ToList();
        foreach (var name in missing) findings.Add("G01", new Place(1, Element: name), more: $"Missing: {name}.");
        return missing.Count == 0;
    }

    private List<string>? Next(StrictCsv csv)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            Refuse(new Place(fault.Line, fault.Column), fault.Message);
        }
        catch (DecoderFallbackException)
        {
            Refuse(new Place(csv.Line + 1), "It is neither UTF-8 nor Windows-1252.");
        }
        return null;
    }

    private void Tear(long line, string more)
    {
        Torn++;
        findings.Add("G06", new Place(line), more: more);
    }

    private void Refuse(Place place, string why)
    {
        Refused = true;
        findings.Add("G07", place, more: why);
    }
}
