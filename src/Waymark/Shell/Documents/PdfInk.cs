using PdfSharp.Drawing;
using SkiaSharp;

namespace Waymark.Shell.Documents;

/// <summary>Letters of one size and weight: breaks text into lines and draws them, in a wider typeface where the site's own lacks a letter.</summary>
internal sealed class PdfInk
{
    private static readonly Lazy<SKFont> Known = new(() => new SKFont(SKTypeface.FromStream(new MemoryStream(new PdfFonts().GetFont("AtkinsonHyperlegible-Regular")))));

    private readonly XFont own;
    private readonly XFont wide;
    private readonly Dictionary<string, double> widths = new(StringComparer.Ordinal);

    public PdfInk(double size, bool bold)
    {
        (own, wide) = (PdfFonts.Of(PdfFonts.Own, size, bold), PdfFonts.Of(PdfFonts.Wide, size * 0.94, bold));
        Height = size * 1.35;
    }

    /// <summary>Of a line.</summary>
    public double Height { get; }

    /// <summary>Lines no wider than that; line breaks of the text stay, words longer than a line are cut.</summary>
    public IReadOnlyList<string> Lines(string text, double width, XGraphics gfx)
    {
        var lines = new List<string>();
        foreach (var given in text.ReplaceLineEndings("\n").Split('\n')) Break(given, width, gfx, lines);
        return lines;
    }

    public double Width(string text, XGraphics gfx)
    {
        if (widths.TryGetValue(text, out var width)) return width;
        width = Runs(text).Sum(run => gfx.MeasureString(run.Text, run.Font).Width);
        return widths[text] = width;
    }

    public void Draw(string line, double x, double baseline, XGraphics gfx, XBrush brush)
    {
        foreach (var (text, font) in Runs(line))
        {
            gfx.DrawString(text, font, brush, x, baseline);
            x += gfx.MeasureString(text, font).Width;
        }
    }

    private void Break(string text, double width, XGraphics gfx, List<string> lines)
    {
        var (line, space, used) = ("", Width(" ", gfx), 0.0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, width, gfx)))
        {
            var more = Width(word, gfx);
            if (line.Length > 0 && used + space + more > width) { lines.Add(line); (line, used) = ("", 0); }
            (line, used) = line.Length == 0 ? (word, more) : ($"{line} {word}", used + space + more);
        }
        lines.Add(line);
    }

    private IEnumerable<string> Cut(string word, double width, XGraphics gfx)
    {
        while (word.Length > 1 && Width(word, gfx) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && Width(word[..fits], gfx) > width) fits = fits > 40 ? fits / 2 : fits - 1;
            if (char.IsHighSurrogate(word[fits - 1]) && fits < word.Length) fits++;
            yield return word[..fits];
            word = word[fits..];
        }
        if (word.Length > 0) yield return word;
    }

    private IEnumerable<(string Text, XFont Font)> Runs(string text)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
            if (at == text.Length || Has(text[at]) != Has(text[start]))
            {
                yield return (text[start..at], Has(text[start]) ? own : wide);
                start = at;
            }
    }

    private static bool Has(char letter) => letter < 0x100 || (!char.IsSurrogate(letter) && Known.Value.ContainsGlyph(letter));
}
