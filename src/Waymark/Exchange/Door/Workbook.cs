using System.Xml;

namespace Waymark.Exchange.Door;

/// <summary>
/// An Excel workbook (.xlsx) from outside, read forward from its parts: no macros, no outside links, no document types, everything counted. Only what
/// a table of values needs is looked at.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private readonly SafeZip zip;
    private readonly Dictionary<string, string> sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> shared;

    public Workbook(SafeZip zip)
    {
        this.zip = zip;
        if (zip.Files.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnusableFile("The workbook holds macros; save it as .xlsx and send it again.");
        if (!zip.Has("xl/workbook.xml")) throw new UnusableFile("The file is no Excel workbook (.xlsx).");
        var targets = Targets();
        using (var part = WorkbookPart.Open(zip, "xl/workbook.xml"))
            while (part.Next())
            {
                if (part.Is("workbookPr")) Since1904 = part.Attribute("date1904") is "1" or "true";
                if (part.Is("sheet") && part.Attribute("name") is { } name && targets.TryGetValue(part.Relation() ?? "", out var target)) sheets.TryAdd(name.Trim(), target);
            }
        // Read with the first row: whoever only asks for the names of the sheets needs no texts.
        shared = new Lazy<string[]>(() => zip.Has("xl/sharedStrings.xml") ? SharedStrings() : []);
    }

    public static Workbook Open(string path)
    {
        var archive = new SafeZip(path);
        try
        {
            return new Workbook(archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Days are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool Since1904 { get; }

    public IReadOnlyCollection<string> Sheets => sheets.Keys;

    public bool Has(string sheet) => sheets.ContainsKey(sheet);

    /// <summary>The rows of a sheet that hold anything, in order.</summary>
    public IEnumerable<SheetRow> Rows(string sheet)
    {
        using var part = WorkbookPart.Open(zip, sheets[sheet]);
        var rows = new SheetRows(part, shared.Value);
        while (rows.Next() is { } row) yield return row;
    }

    public void Dispose() => zip.Dispose();

    private Dictionary<string, string> Targets()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var part = WorkbookPart.Open(zip, "xl/_rels/workbook.xml.rels");
        while (part.Next())
        {
            if (!part.Is("Relationship") || part.Attribute("Target") is not { } target || part.Attribute("Id") is not { } id) continue;
            if (part.Attribute("TargetMode") == "External") continue;
            found[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
        return found;
    }

    private string[] SharedStrings()
    {
        var strings = new List<string>();
        long characters = 0;
        using var part = WorkbookPart.Open(zip, "xl/sharedStrings.xml");
        while (part.Next())
        {
            if (!part.Is("si")) continue;
            var text = part.TextWithin();
            strings.Add(text);
            if (strings.Count > ReadingLimits.SharedStrings || (characters += text.Length) > ReadingLimits.SharedCharacters)
                throw new UnusableFile("The workbook holds more text than such a file needs.");
        }
        return [.. strings];
    }
}

/// <summary>One XML part of a workbook under the reader.</summary>
internal sealed class WorkbookPart : IDisposable
{
    private readonly RationedStream stream;
    private readonly XmlReader xml;

    private WorkbookPart(Stream part)
    {
        stream = new RationedStream(part, ReadingLimits.BytesPerTag);
        xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    public static WorkbookPart Open(SafeZip zip, string name) => new(zip.Open(name));

    public XmlNodeType Type => xml.NodeType;
    public int Depth => xml.Depth;
    public bool Empty => xml.IsEmptyElement;
    public string Value => xml.Value;

    public bool Next()
    {
        if (!xml.Read()) return false;
        stream.Renew();
        if (xml.Depth > ReadingLimits.XmlDepth) throw new UnusableFile("The workbook is nested too deep.");
        return true;
    }

    /// <summary>True on the start of an element of that name, in whatever namespace (there are two editions of the format).</summary>
    public bool Is(string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    public bool Ends(string element) => xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element;

    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>The id of the part that the element points at.</summary>
    public string? Relation()
    {
        string? id = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    /// <summary>The text of all <c>t</c> elements within the present one, without phonetic notes.</summary>
    public string TextWithin()
    {
        if (xml.IsEmptyElement) return "";
        var (depth, inText, skip) = (xml.Depth, false, false);
        var text = "";
        while (Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (Is("rPh") && !xml.IsEmptyElement) skip = true;
            else if (Ends("rPh")) skip = false;
            else if (Is("t")) inText = !xml.IsEmptyElement;
            else if (Ends("t")) inText = false;
            else if (inText && !skip && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text += xml.Value;
            if (text.Length > 32_767) throw new UnusableFile("A cell of the workbook is longer than Excel allows.");
        }
        return text;
    }

    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }
}
