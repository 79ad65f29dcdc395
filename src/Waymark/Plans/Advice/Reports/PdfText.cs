using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using Waymark.Core.Plans.Advice;

namespace Waymark.Plans.Advice.Reports;

/// <summary>The paragraphs of a PDF: words by line, lines by the room between them. A picture of a page has none.</summary>
internal static class PdfText
{
    private const int MostPages = 300;

    public static IReadOnlyList<ReportPage> Read(byte[] content)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > MostPages) throw new UnusableReport($"The report must have {MostPages} pages or fewer");
            List<ReportPage> pages = [.. pdf.GetPages().Select(p => new ReportPage(p.Number, Paragraphs(p)))];
            return pages.Exists(p => p.Paragraphs.Count > 0) ? pages : throw new UnusableReport("The PDF holds pictures of pages and no text: send the document that it was made from");
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnusableReport("The PDF is protected by a password: send it without");
        }
        // Files from outside break the reader in more ways than it names.
        catch (Exception broken) when (broken is not (UnusableReport or OutOfMemoryException))
        {
            throw new UnusableReport("The PDF is damaged and cannot be read");
        }
    }

    private static List<string> Paragraphs(Page page)
    {
        var paragraphs = new List<string>();
        var said = new StringBuilder();
        double? above = null;
        foreach (var (at, height, text) in Lines(page))
        {
            if (said.Length > 0 && (above - at > height * 1.8 || Begins(text))) Close();
            if (said.Length > 0) said.Append(' ');
            said.Append(text);
            above = at;
        }
        Close();
        return paragraphs;

        void Close()
        {
            if (said.ToString().Trim() is { Length: > 0 } whole) paragraphs.Add(whole);
            said.Clear();
        }
    }

    private static IEnumerable<(double At, double Height, string Text)> Lines(Page page)
    {
        var words = page.GetWords().Where(w => w.Text.Length > 0).OrderByDescending(w => w.BoundingBox.Bottom).ToList();
        for (var from = 0; from < words.Count;)
        {
            var (bottom, height) = (words[from].BoundingBox.Bottom, Math.Max(words[from].BoundingBox.Height, 1));
            var to = from;
            while (to < words.Count && bottom - words[to].BoundingBox.Bottom < height * 0.6) to++;
            yield return (bottom, Math.Max(height, 8), string.Join(' ', words[from..to].OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)));
            from = to;
        }
    }

    private static bool Begins(string line) => line[0] is '•' or '–' or '*' || (char.IsAsciiDigit(line[0]) && line.IndexOf(' ', StringComparison.Ordinal) is > 1 and < 9 and var end && line[..end].Contains('.', StringComparison.Ordinal));
}
