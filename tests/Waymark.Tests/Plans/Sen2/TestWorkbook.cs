using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>Makes small Excel workbooks for tests, sound ones and others.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, List<string[]> Rows)> sheets = [];
    private readonly List<(string Name, byte[] Content)> more = [];

    /// <summary>Writes cells that are all digits as numbers, as a person's typing would.</summary>
    public bool Numbers { get; init; } = true;

    public List<string[]> Sheet(string name)
    {
        sheets.Add((name, []));
        return sheets[^1].Rows;
    }

    public void Part(string name, string content) => more.Add((name, Encoding.UTF8.GetBytes(content)));

    /// <summary>The file with one more part, or another in place of one.</summary>
    public byte[] With(string name, string content)
    {
        Part(name, content);
        return Bytes();
    }

    /// <summary>The return in the Department's template: all tables stacked on one sheet.</summary>
    public static TestWorkbook Template(Sen2Header header, IEnumerable<Sen2Person> persons)
    {
        var book = new TestWorkbook();
        var rows = book.Sheet("Data Entry Template");
        var tables = Tables(header, persons);
        foreach (var part in Sen2Part.All)
        {
            rows.AddRange([[], [part.Title]]);
            string[] keys = part.Module switch
            {
                Sen2Module.Header => ["Record Type"],
                Sen2Module.Person => ["Record Type", "Person ID\n\n(This must be a unique ID for each Person record)", "LA\n(From Header Record)"],
                _ => ["Record Type", "Person ID\n\n(This must match the relevant ID in the Person record table)", "Requests record ID\n\n(unique)"],
            };
            var fields = Sen2Layout.Of(part.Module).Where(f => f.In(int.Parse(header.Year.Raw, CultureInfo.InvariantCulture))).ToList();
            rows.Add([.. keys, .. fields.Select(f => f.Heading.Replace(" (", "  (", StringComparison.Ordinal))]);
            foreach (var (person, request, record) in tables[part.Module])
            {
                string[] ids = part.Module switch
                {
                    Sen2Module.Header => [part.Title],
                    Sen2Module.Person => [part.Title, person, "815"],
                    _ => [part.Title, person, request],
                };
                rows.Add([.. ids, .. fields.Select(f => record[f.Ordinal].Raw)]);
            }
            // Prepared rows without a value, as the template has them.
            rows.Add(part.Module == Sen2Module.Person ? [part.Title, "", "815"] : [part.Title, ""]);
        }
        return book;
    }

    /// <summary>The return as a pre-submission workbook: a sheet a table, no header.</summary>
    public static TestWorkbook PreSubmission(Sen2Header header, IEnumerable<Sen2Person> persons)
    {
        var book = new TestWorkbook();
        var tables = Tables(header, persons);
        foreach (var part in Sen2Part.All.Where(p => p.Sheet.Length > 0))
        {
            var rows = book.Sheet(part.Sheet);
            var fields = Sen2Layout.Of(part.Module).Where(f => f.In(2026)).ToList();
            string[] keys = part.Module == Sen2Module.Person ? ["persontableid"] : ["persontableid", "requeststableid"];
            rows.Add([.. keys, .. fields.Select(f => f.Column == "requestsource" ? "rquestsource" : f.Column)]);
            foreach (var (person, request, record) in tables[part.Module])
                rows.Add([person, .. keys.Length > 1 ? [request] : Array.Empty<string>(), .. fields.Select(f => record[f.Ordinal].Raw)]);
        }
        return book;
    }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
            var list = string.Concat(sheets.Select((s, i) => $"""<sheet name="{s.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""));
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>""");
            var relations = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""");
            for (var i = 0; i < sheets.Count; i++)
                if (!more.Exists(m => m.Name == $"xl/worksheets/sheet{i + 1}.xml")) Add(zip, $"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i].Rows));
            foreach (var (name, content) in more) Add(zip, name, content);
        }
        return memory.ToArray();
    }

    private string SheetXml(List<string[]> rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var r = 0; r < rows.Count; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{r + 1}">""");
            for (var c = 0; c < rows[r].Length; c++)
                if (rows[r][c].Length > 0) xml.Append(Cell($"{Letters(c)}{r + 1}", rows[r][c]));
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private string Cell(string at, string text) => text switch
    {
        ['=', .. var formula] => $"""<c r="{at}"><f>{SecurityElement.Escape(formula)}</f><v>7</v></c>""",
        _ when Numbers && text.Length < 11 && text.All(char.IsAsciiDigit) => $"""<c r="{at}"><v>{text}.0</v></c>""",
        _ when NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } day =>
            $"""<c r="{at}" s="1"><v>{NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1899, 12, 30), day.Value)}</v></c>""",
        _ => $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""",
    };

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static ILookup<Sen2Module, (string Person, string Request, Sen2Record Record)> Tables(Sen2Header header, IEnumerable<Sen2Person> persons)
    {
        var all = new List<(Sen2Module Module, string Person, string Request, Sen2Record Record)> { (Sen2Module.Header, "", "", header) };
        var (p, r) = (0, 0);
        foreach (var person in persons)
        {
            p++;
            all.Add((Sen2Module.Person, $"{p}", "", person));
            foreach (var request in person.Requests)
            {
                r++;
                void Add(Sen2Record record)
                {
                    all.Add((record.Module, $"{p}", $"{r}", record));
                    foreach (var child in record.Children) Add(child);
                }
                Add(request);
            }
        }
        return all.ToLookup(t => t.Module, t => (t.Person, t.Request, t.Record));
    }

    private static void Add(ZipArchive zip, string name, string content) => Add(zip, name, Encoding.UTF8.GetBytes(content));

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }
}
