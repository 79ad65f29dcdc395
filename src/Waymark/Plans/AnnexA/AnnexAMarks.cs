using System.Text;
using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;

namespace Waymark.Plans.AnnexA;

/// <summary>By what a file shows that it holds the lists: sheets of that name, or the headings of a list.</summary>
internal static class AnnexAMarks
{
    private const int HeadingsToKnowIt = 5;

    public static bool In(ImportSource source)
    {
        if (source.Head.Span is [0x50, 0x4B, ..]) return InWorkbook(source.Path);
        var line = Encoding.UTF8.GetString(source.Head.Span[..Math.Min(4000, source.Head.Length)]).Split('\n')[0];
        return line.Split(',').Count(heading => AnnexAColumn.Find(heading.Trim(' ', '"', '\r', '\uFEFF')) is not null) >= HeadingsToKnowIt;
    }

    private static bool InWorkbook(string path)
    {
        try
        {
            using var book = Workbook.Open(path);
            return book.Has(AnnexAFile.Sheet(1)) || book.Has(AnnexAFile.Sheet(2));
        }
        catch (Exception fault) when (fault is UnusableFile or InvalidDataException or System.Xml.XmlException)
        {
            return false;
        }
    }
}
