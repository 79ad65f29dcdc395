using System.IO.Compression;
using System.Text;
using Waymark.Bench;
using Waymark.Core.Plans.Sen2;
using Waymark.Tests.Plans.Sen2;

namespace Waymark.Tests.Exchange;

/// <summary>A file that means harm or was harmed, and what its sender is told.</summary>
/// <param name="Rule">Rule of the finding, or empty where the file is not even kept and the sentence stands beside the field.</param>
/// <param name="Says">Words of the finding or the sentence.</param>
internal sealed record HostileFile(string What, string Name, Func<byte[]> Make, string Rule, string Says)
{
    private const string Columns = "local_child_id,upn,uln,nhs_number,forename,surname,date_of_birth,sex,school_urn";
    private const string Good = "1,,,,Ann,Vale,2015-04-09,F,121300";
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Line, column and value of the finding; 0 and empty where the file has no such place.</summary>
    public (long Line, int Column, string Value) At { get; init; }

    /// <summary>The fault is one row's: the others may be taken over.</summary>
    public bool OthersAreGood { get; init; }

    /// <summary>Kind that the sender chose, or empty.</summary>
    public string Profile { get; init; } = "";

    public static IReadOnlyList<HostileFile> All { get; } = [.. Markup(), .. Archives(), .. Extracts(), .. NoFiles()];

    private static IEnumerable<HostileFile> Markup() =>
    [
        Xml("a document type", "W001", "", "<?xml version=\"1.0\"?>\n<!DOCTYPE Message SYSTEM \"http://evil.example/x.dtd\">\n" + Return("Ann")) with { At = (2, 1, "") },
        Xml("a billion laughs", "W001", "", $"<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a0 \"lol\">{string.Concat(Enumerable.Range(1, 10).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))}]>{Return("&a10;")}"),
        Xml("an outside entity", "W001", "", "<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Return("&x;")),
        Xml("an entity that nobody declared", "W001", "", Return("&x;")),
        Xml("60,000 levels", "W000", "", Plans.Sen2.Xml.Return(Plans.Sen2.Xml.Ivy + string.Concat(Enumerable.Repeat("<a>", 60_000)))),
        Xml("a cut-off end", "W000", "", Return("Ann")[..^30]),
        Bytes("UTF-16 without its mark", "W000", "without the mark", Encoding.Unicode.GetBytes(Return("Ann"))),
        Bytes("big-endian UTF-16 without its mark", "W000", "without the mark", Encoding.BigEndianUnicode.GetBytes(Return("Ann"))),
        Xml("another encoding named than it has", "W000", "says that it is written in ISO-8859-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Return("Zoë")) with { At = (1, 1, "") },
        Bytes("Latin-1 called UTF-8", "W000", "", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Return("Zoë"))),
        Xml("a NUL", "W000", "", Return("A\0nn")),
        Xml("a value of 1 MB", "W000", "", Return(new string('x', 1_000_000))),
        Xml("a million attributes", "W000", "", Plans.Sen2.Xml.Return($"<Person {string.Join(' ', Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=\"\""))}/>")),
    ];

    private static IEnumerable<HostileFile> Archives() =>
    [
        Bytes("a zip bomb", "W000", "unpacks to far more", () => Collect("person", new string('\n', 60_000_000))),
        Bytes("a zip that leads outside", "W000", "leads outside", () => Collect("person", "x", "../../etc/cron.d/a_person.csv")),
        Bytes("a zip with sizes that lie", "W000", "", () => Lying(Collect("person", "x"))),
        Bytes("a workbook with macros", "W000", "macros", () => Template().With("xl/vbaProject.bin", "x")),
        Bytes("a workbook bomb of words", "W000", "", () => Template().With("xl/sharedStrings.xml", $"<sst>{new string(' ', 60_000_000)}</sst>")),
        Bytes("a workbook bomb of rows", "W000", "unpacks", () => Template().With("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat($"<x/>{new string(' ', 1000)}", 60_000))}</sheetData></worksheet>")),
        Problem("a workbook cut off", "lists.xlsx", "damaged or cut off", () => Template().Bytes()[..^200]),
        Problem("a workbook of the old kind", "lists.xls", "Save it as .xlsx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        Problem("lists with macros", "lists.xlsm", "macros", () => Lists().With("xl/vbaProject.bin", "x")),
        Problem("an archive in an archive", "a.zip", "another archive", () => HostileFileTests.Zip(("inner.zip", "x"))),
        Bytes("lists cut off, called by their kind", "A20", "cannot be read", () => Lists().Bytes()[..^200]) with { Profile = "annex-a" },
    ];

    private static IEnumerable<HostileFile> Extracts() =>
    [
        Row("a row with a cell too many", "E06", "10 cells", "7,,,,Bo,Vale,2014-01-02,M,121300,more") with { At = (3, 0, "") },
        Row("a row with a cell too few", "E06", "6 cells", "7,,,,Bo,Vale") with { At = (3, 0, "") },
        Row("an American date", "E09", "cannot be read in the format", "7,,,,Bo,Vale,12/31/2014,M,121300") with { At = (3, 7, "12/31/2014") },
        Row("digits of another script in a date", "E09", "cannot be read in the format", "7,,,,Bo,Vale,٢٠١٤-٠١-٠٢,M,121300") with { At = (3, 7, "٢٠١٤-٠١-٠٢") },
        Row("digits of another script in a school", "E12", "left out", "7,,,,Bo,Vale,2014-01-02,M,１２１３００") with { At = (3, 9, "１２１３００") },
        Row("a UPN that a spreadsheet spoilt", "E11", "fails its check", "7,8.15E+11,,,Bo,Vale,2014-01-02,M,121300") with { At = (3, 2, "8.15E+11") },
        Row("a formula", "E17", "begins like a formula", "7,,,,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"Bo\"\")\",Vale,2014-01-02,M,121300") with { At = (3, 5, "'=HYPERLINK(\"http://evil.example\",\"Bo\")") },
        Row("a NUL in a name", "E18", "no text", "7,,,,B\0o,Vale,2014-01-02,M,121300") with { At = (3, 5, "B\uFFFDo") },
        Extract("a cell of 1 MB", "E19", "longer than any cell", $"{Columns}\n{Good}\n7,,,,{new string('x', 1_000_000)},Vale,2014-01-02,M,121300\n"),
        Extract("a quotation mark left open", "E15", "left open", $"{Columns}\n{Good}\n7,,,,\"Bo,Vale,2014-01-02,M,121300\n{Good}\n"),
        Extract("a quotation mark in the middle", "E15", "in the middle", $"{Columns}\n{Good}\n7,,,,B\"o,Vale,2014-01-02,M,121300\n") with { At = (3, 0, "") },
        Extract("a column twice", "E03", "more than once", $"{Columns},surname\n{Good},Vale\n") with { At = (1, 10, "surname") },
        Extract("a column missing", "E04", "date_of_birth", "local_child_id,forename,surname\n1,Ann,Vale\n") with { At = (1, 0, "") },
        Extract("a column that nobody knows", "E02", "does not know", $"{Columns},password\n{Good},x\n") with { At = (1, 10, "password") },
        Bytes("Latin-1", "E01", "encoding", Encoding.Latin1.GetBytes($"{Columns}\n1,,,,Zoë,Vale,2015-04-09,F,121300\n")) with { Name = "school-121300_1.csv" },
        Bytes("an extract in UTF-16 without its mark", "E01", "encoding", Encoding.Unicode.GetBytes($"{Columns}\n{Good}\n")) with { Name = "school-121300_2.csv" },
        Bytes("a picture called an extract", "E01", "encoding", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 9000).Select(i => (byte)(i * 7))]) with { Name = "school.csv", Profile = "person-extract" },
    ];

    private static IEnumerable<HostileFile> NoFiles() =>
    [
        Problem("nothing at all", "empty.csv", "The file is empty", () => []),
        Problem("a program", "setup.exe", "none of the kinds", () => [0x4D, 0x5A, .. new byte[5000]]),
        Problem("a kind that there is not", "return.xml", "none of the kinds", () => Utf8.GetBytes(Return("Ann"))) with { Profile = "no-such-kind" },
    ];

    private static HostileFile Xml(string what, string rule, string says, string text) => new(what, "return.xml", () => Utf8.GetBytes(text), rule, says);

    private static HostileFile Bytes(string what, string rule, string says, byte[] bytes) => new(what, "return.xml", () => bytes, rule, says);

    private static HostileFile Bytes(string what, string rule, string says, Func<byte[]> make) => new(what, "return.zip", make, rule, says);

    private static HostileFile Problem(string what, string name, string says, Func<byte[]> make) => new(what, name, make, "", says);

    private static HostileFile Extract(string what, string rule, string says, string text) => new(what, "school-121300_2026-11-24.csv", () => Utf8.GetBytes(text), rule, says);

    private static HostileFile Row(string what, string rule, string says, string row) => Extract(what, rule, says, $"{Columns}\n{Good}\n{row}\n") with { OthersAreGood = true };

    private static string Return(string surname) => Plans.Sen2.Xml.Return(Plans.Sen2.Xml.Ivy.Replace("Okafor", surname, StringComparison.Ordinal) + "</Person>");

    private static TestWorkbook Template() => TestWorkbook.Template(new Sen2Sample(1, 2026).Header(), []);

    private static TestWorkbook Lists()
    {
        var book = new TestWorkbook();
        book.Sheet("List_1").Add(["Unique ID"]);
        book.Sheet("List_2").Add(["Unique ID"]);
        return book;
    }

    /// <summary>The nine files of a return, one of them as the caller wants it, and perhaps one more.</summary>
    private static byte[] Collect(string table, string text, string? more = null)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in Sen2Part.All.Select(p => $"Blade-Export_01-02-2026_{p.Table}.csv").Append(more).OfType<string>())
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(name.EndsWith($"_{table}.csv", StringComparison.Ordinal) ? text : "headertableid\r\n1\r\n");
            }
        return memory.ToArray();
    }

    /// <summary>Every size in the directory one byte too large.</summary>
    private static byte[] Lying(byte[] zip)
    {
        for (var i = 0; i < zip.Length - 30; i++)
            if (zip.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8)) zip[i + 24]++;
        return zip;
    }
}
