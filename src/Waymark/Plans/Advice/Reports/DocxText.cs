using System.IO.Compression;
using System.Text;
using System.Xml;
using Waymark.Core.Plans.Advice;

namespace Waymark.Plans.Advice.Reports;

/// <summary>The paragraphs of a Word document. Only its main part is read, forward, within limits; nothing outside is ever fetched.</summary>
internal static class DocxText
{
    private const int MostEntries = 2000;
    private const int MostCharacters = 30_000_000;
    private const string Main = "word/document.xml";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true };

    public static IReadOnlyList<ReportPage> Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            Look(zip);
            using var part = zip.GetEntry(Main)!.Open();
            using var xml = XmlReader.Create(part, Settings);
            return Pages(xml);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            throw new UnusableReport("The Word document is damaged and cannot be read");
        }
    }

    private static void Look(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToList();
        if (names.Count > MostEntries || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count) throw new InvalidDataException("entries");
        if (!names.Contains(Main)) throw new UnusableReport("The file must be a Word document (.docx) or a PDF");
        if (names.Exists(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new UnusableReport("The document holds a program (macros): save it as .docx without macros");
        if (zip.GetEntry("word/_rels/settings.xml.rels") is { } settings && LeadsOutside(settings)) throw new UnusableReport("The document takes its template from elsewhere: save it with a plain template");
    }

    private static bool LeadsOutside(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, Settings);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") == "External") return true;
        return false;
    }

    private static List<ReportPage> Pages(XmlReader xml)
    {
        var pages = new List<ReportPage>();
        var (paragraphs, text) = (new List<string>(), new StringBuilder());
        var (breaks, said) = (false, false);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) { if (said) text.Append(xml.Value); }
            else if (xml.NamespaceURI is Word or Strict) Take(xml.NodeType == XmlNodeType.EndElement);
        }
        Close();
        if (paragraphs.Count > 0) pages.Add(new(pages.Count + 1, paragraphs));
        return pages;

        void Take(bool end)
        {
            switch (xml.LocalName)
            {
                case "t": said = !end && !xml.IsEmptyElement; break;
                case "p" when end: Close(); break;
                case "tab" when !end: text.Append(' '); break;
                case "br" when !end && xml.GetAttribute("type", xml.NamespaceURI) == "page": breaks = true; break;
                case "br" when !end: text.Append(' '); break;
                case "lastRenderedPageBreak": breaks = true; break;
            }
        }

        void Close()
        {
            if (text.ToString().Trim() is { Length: > 0 } whole) paragraphs.Add(whole);
            text.Clear();
            if (!breaks || paragraphs.Count == 0) return;
            pages.Add(new(pages.Count + 1, paragraphs));
            (paragraphs, breaks) = ([], false);
        }
    }
}
