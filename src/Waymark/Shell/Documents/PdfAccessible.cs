using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>
/// Says in the metadata of a PDF that it is made by PDF/UA-1 (ISO 14289-1, 5), with its title, as the library that writes the file does not. The metadata are added as an
/// update at the end of the file, as PDF 1.4 allows: nothing that was written before is touched.
/// </summary>
internal static partial class PdfAccessible
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Meta = "adobe:ns:meta/", Core = "http://purl.org/dc/elements/1.1/", Accessible = "http://www.aiim.org/pdfua/ns/id/";

    /// <exception cref="InvalidDataException">The file has no table of objects or no metadata to renew.</exception>
    public static byte[] Marked(byte[] file, Paper paper, string language)
    {
        // Every byte is one character, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(file);
        var (trailer, place) = (Trailer().Matches(text), Metadata().Match(text));
        if (trailer.Count == 0 || !place.Success) throw new InvalidDataException("The PDF has no table of objects or no metadata.");
        var (last, number) = (trailer[^1], place.Groups["number"].Value);
        var metadata = Packet(paper, language);
        using var whole = new MemoryStream(file.Length + metadata.Length + 1000);
        whole.Write(file);
        var begins = whole.Position + 1;
        Write($"\n{number} 0 obj\n<</Type/Metadata/Subtype/XML/Length {metadata.Length}>>\nstream\n");
        whole.Write(metadata);
        Write("\nendstream\nendobj\n");
        var table = whole.Position;
        Write($"xref\n{number} 1\n{begins.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \ntrailer\n<<{last.Groups["entries"].Value}/Prev {last.Groups["table"].Value}>>\nstartxref\n{table}\n%%EOF\n");
        return whole.ToArray();

        void Write(string part) => whole.Write(Encoding.Latin1.GetBytes(part));
    }

    private static byte[] Packet(Paper paper, string language)
    {
        var about = new XAttribute(Rdf + "about", "");
        XElement Alternative(string words) => new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), words));
        var packet = new XElement(Meta + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", Meta), new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
            new XElement(Rdf + "Description", about, new XAttribute(XNamespace.Xmlns + "pdfuaid", Accessible), new XElement(Accessible + "part", "1")),
            new XElement(Rdf + "Description", about, new XAttribute(XNamespace.Xmlns + "dc", Core), new XElement(Core + "title", Alternative(paper.Title)),
                new XElement(Core + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", paper.Letterhead.Count > 0 ? paper.Letterhead[0] : ""))),
                new XElement(Core + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", language))))));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"r\"?>");
    }

    [GeneratedRegex(@"trailer\s*<<(?<entries>.*?)>>\s*(?:%[^\r\n]*\s*)*startxref\s+(?<table>\d+)", RegexOptions.Singleline, 1000)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Metadata\s+(?<number>\d+)\s+0\s+R", RegexOptions.None, 1000)]
    private static partial Regex Metadata();
}
