using System.Text;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2;

/// <summary>By what a file shows that it is a SEN2 return: its content, never its name alone.</summary>
internal static class Sen2Marks
{
    private static readonly string[] Tables = ["namedplan", "plandetail", "activeplans", "placementdetail", "senneed"];

    public static bool In(ImportSource source)
    {
        if (Directory.Exists(source.Path)) return Directory.EnumerateFiles(source.Path, "*.csv").Any(f => Named(Path.GetFileName(f)));
        var head = source.Head.Span;
        if (head is [0x50, 0x4B, ..]) return InArchive(source.Path);
        var text = head is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(head[..Math.Min(4000, head.Length & ~1)]) : Encoding.UTF8.GetString(head[..Math.Min(4000, head.Length)]);
        // A broken or hostile XML is still for the SEN2 reader to explain.
        return text.TrimStart('\uFEFF', '\0', ' ', '\r', '\n', '\t').StartsWith('<');
    }

    private static bool InArchive(string path)
    {
        try
        {
            using var zip = System.IO.Compression.ZipFile.OpenRead(path);
            if (zip.Entries.Count > 2000) return false;
            if (zip.Entries.Any(e => Named(e.Name))) return true;
            if (zip.GetEntry("xl/workbook.xml") is not { } book) return false;
            using var reader = new StreamReader(book.Open());
            var start = new char[20_000];
            var sheets = new string(start, 0, reader.ReadBlock(start));
            return sheets.Contains("Data Entry Template", StringComparison.OrdinalIgnoreCase) || sheets.Contains("\"Named Plan\"", StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool Named(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && Tables.Any(t => file.Contains($"_{t}.", StringComparison.OrdinalIgnoreCase));
}
