using System.IO.Compression;
using System.Xml;
using SkiaSharp;

namespace Waymark.Shell.Files;

/// <summary>What a file is by its content, and whether something in it is not taken: programs, a protected or overgrown archive, a picture beyond measure.</summary>
internal static class FileLook
{
    private const int MostEntries = 2000;
    private const long MostUnpacked = 300_000_000;
    private const int MostRatio = 200;
    private const long RatioFrom = 1_000_000;
    private const long MostPixels = 60_000_000;
    private static readonly string[] Programs = ["vbaProject.bin", ".exe", ".dll", ".js", ".vbs", ".ps1", ".bat", ".cmd", ".scr", ".jar"];
    private static readonly string[] Archives = [".zip", ".7z", ".rar", ".gz", ".tar"];

    /// <exception cref="RefusedFileException">It is not taken.</exception>
    public static FileKind KindOf(string path, string name)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[Math.Min(1024, file.Length)];
        file.ReadExactly(head);
        file.Position = 0;
        var kind = Look(file, head);
        if (!kind.MayBeCalled(name)) throw new RefusedFileException($"The file is not what its name says: its content is that of a {kind.Label}. Give it the ending .{kind.Endings[0]}");
        return kind;
    }

    private static FileKind Look(FileStream file, byte[] head)
    {
        if (head.Length == 0) throw new RefusedFileException("The file is empty");
        if (head.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) throw new RefusedFileException("The file is protected by a password or of an old kind of Office: save it anew without a password");
        if (head.AsSpan().IndexOf("%PDF-"u8) >= 0) return Pdf(file);
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return Office(file);
        if (head.AsSpan().StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 })) return Picture(file, FileKind.Png);
        if (head.AsSpan().StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })) return Picture(file, FileKind.Jpeg);
        throw new RefusedFileException($"The file must be {FileKind.Words}");
    }

    /// <summary>Looks for what starts something by itself, in the parts of a PDF that are not packed. A scanner finds the rest.</summary>
    private static FileKind Pdf(FileStream file)
    {
        var content = new byte[file.Length];
        file.ReadExactly(content);
        foreach (var starts in new[] { "/JavaScript"u8.ToArray(), "/Launch"u8.ToArray(), "/EmbeddedFile"u8.ToArray() })
            if (content.AsSpan().IndexOf(starts) >= 0) throw new RefusedFileException("The PDF holds a program or another file: print it to a plain PDF");
        return FileKind.Pdf;
    }

    private static FileKind Office(FileStream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToList();
            if (names.Count > MostEntries || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count) throw new InvalidDataException("entries");
            if (names.Exists(n => n.Contains("..", StringComparison.Ordinal) || n.StartsWith('/') || n.Contains('\\') || n.Contains('\0'))) throw new RefusedFileException("A name in the file leads outside it");
            if (zip.Entries.Any(e => e.IsEncrypted)) throw new RefusedFileException("The file is protected by a password: save it without one");
            if (names.Exists(n => Ends(n, Programs))) throw new RefusedFileException("The file holds a program (macros): save it without macros");
            if (names.Exists(n => Ends(n, Archives))) throw new RefusedFileException("The file holds another archive");
            Unpack(zip);
            foreach (var links in zip.Entries.Where(e => e.FullName.EndsWith("settings.xml.rels", StringComparison.OrdinalIgnoreCase)))
                if (LeadsOutside(links)) throw new RefusedFileException("The document takes its template from elsewhere: save it with a plain template");
            return names.Contains("word/document.xml") ? FileKind.Word : names.Contains("xl/workbook.xml") ? FileKind.Excel : throw new RefusedFileException($"The file must be {FileKind.Words}");
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new RefusedFileException("The file is damaged and cannot be read");
        }
    }

    /// <summary>Counts what comes out; what an archive says of itself is never believed.</summary>
    private static void Unpack(ZipArchive zip)
    {
        var (total, buffer) = (0L, new byte[65536]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var own = 0L;
            while (part.Read(buffer) is > 0 and var read)
            {
                own += read;
                total += read;
                if (total > MostUnpacked || (own > RatioFrom && own / MostRatio > entry.CompressedLength)) throw new RefusedFileException("The file unpacks to far more than a document can hold");
            }
        }
    }

    private static bool LeadsOutside(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000 });
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External") return true;
        return false;
    }

    private static FileKind Picture(FileStream file, FileKind kind)
    {
        using var data = SKData.Create(file);
        using var codec = data is null ? null : SKCodec.Create(data);
        if (codec is null) throw new RefusedFileException("The picture is damaged and cannot be read");
        return (long)codec.Info.Width * codec.Info.Height > MostPixels ? throw new RefusedFileException("The picture is larger than a picture can be: make it smaller") : kind;
    }

    private static bool Ends(string name, string[] endings) => Array.Exists(endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
