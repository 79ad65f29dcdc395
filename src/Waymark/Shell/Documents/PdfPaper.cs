using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>A paper as a tagged PDF: headings, lists, tables and pictures are what they are, in reading order, in British English; the typefaces are inside.</summary>
internal sealed class PdfPaper
{
    private const string Language = "en-GB";

    private static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(0x12, 0x38, 0x4c));
    private static readonly PdfBlockLevelElementTag[] Levels = [PdfBlockLevelElementTag.Heading1, PdfBlockLevelElementTag.Heading2, PdfBlockLevelElementTag.Heading3, PdfBlockLevelElementTag.Heading4];

    private readonly PdfSheets sheets;
    private readonly PdfInk text;
    private readonly PdfInk strong;
    private readonly PdfInk title;
    private readonly PdfInk shown;
    private readonly PdfInk[] headings;
    private readonly PdfGrid grids;

    private PdfPaper(PdfDocument document, Paper paper, PaperSize size)
    {
        (text, strong, title, shown) = (new(size.Text, false), new(size.Text, true), new(size.Title, true), new(size.Text * 1.5, false));
        headings = [.. Enumerable.Range(1, 3).Select(level => new PdfInk(size.Heading(level), true))];
        sheets = new PdfSheets(document, paper.Footer, new PdfInk(size.Text * 0.85, false));
        grids = new PdfGrid(sheets, text, strong);
    }

    public static void Write(Paper paper, PaperSize size, Stream to)
    {
        PdfFonts.Use();
        using var document = new PdfDocument();
        document.Info.Title = paper.Title;
        document.Info.Author = paper.Letterhead.Count > 0 ? paper.Letterhead[0] : "";
        UAManager.ForDocument(document).SetDocumentLanguage(Language);
        new PdfPaper(document, paper, size).Fill(paper);
        // The table of objects at its end says where each begins, so the writer asks the stream where it is.
        using var whole = new MemoryStream();
        document.Save(whole, closeStream: false);
        to.Write(PdfAccessible.Marked(whole.ToArray(), paper, Language));
    }

    private void Fill(Paper paper)
    {
        sheets.Need(0);
        for (var i = 0; i < paper.Letterhead.Count; i++) Block(PdfBlockLevelElementTag.Paragraph, i == 0 ? strong : text, paper.Letterhead[i], 0);
        sheets.Y += text.Height;
        Block(PdfBlockLevelElementTag.Heading1, title, paper.Title, text.Height * 0.6);
        foreach (var block in paper.Blocks) Draw(block);
        sheets.Structure.EndMarkedContentsWithId();
        sheets.Gfx.Dispose();
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case Heading heading:
                sheets.Need(headings[heading.Level - 1].Height * 4);
                sheets.Y += headings[heading.Level - 1].Height * 0.5;
                Block(Levels[heading.Level], headings[heading.Level - 1], heading.Text, text.Height * 0.25);
                break;
            case Paragraph paragraph: Said(paragraph); break;
            case Bullets bullets: Listed(bullets); break;
            case Grid grid: grids.Draw(grid); break;
            case Picture picture: Pictured(picture); break;
            default: throw new InvalidOperationException($"A PDF knows no {block.GetType().Name}.");
        }
    }

    private void Said(Paragraph paragraph)
    {
        if (paragraph.Lead.Length > 0) Block(PdfBlockLevelElementTag.Paragraph, strong, paragraph.Lead, 0);
        Block(PdfBlockLevelElementTag.Paragraph, text, paragraph.Text, text.Height * 0.45);
    }

    private void Listed(Bullets bullets)
    {
        sheets.Need(text.Height);
        sheets.Structure.BeginElement(PdfBlockLevelElementTag.List);
        foreach (var item in bullets.Items)
        {
            sheets.Need(text.Height);
            sheets.Structure.BeginElement(PdfBlockLevelElementTag.ListItem);
            sheets.Structure.BeginElement(PdfBlockLevelElementTag.Label);
            text.Draw("•", PdfSheets.Left + 4, sheets.Y + (text.Height * 0.78), sheets.Gfx, XBrushes.Black);
            sheets.Structure.End();
            Block(PdfBlockLevelElementTag.ListBody, text, item, text.Height * 0.2, indent: 18);
            sheets.Structure.End();
        }
        sheets.Structure.End();
        sheets.Y += text.Height * 0.3;
    }

    private void Block(PdfBlockLevelElementTag tag, PdfInk ink, string words, double after, double indent = 0)
    {
        sheets.Need(ink.Height);
        sheets.Structure.BeginElement(tag);
        foreach (var line in ink.Lines(words, PdfSheets.Width - indent, sheets.Gfx))
        {
            sheets.Need(ink.Height);
            if (line.Length > 0) ink.Draw(line, PdfSheets.Left + indent, sheets.Y + (ink.Height * 0.78), sheets.Gfx, ink == text || ink == strong || ink == shown ? XBrushes.Black : Ink);
            sheets.Y += ink.Height;
        }
        sheets.Structure.End();
        sheets.Y += after;
    }

    private void Pictured(Picture picture)
    {
        const double side = 62, gap = 14;
        var height = Math.Max(side, shown.Lines(picture.Text, PdfSheets.Width - side - gap, sheets.Gfx).Count * shown.Height);
        sheets.Need(height + gap);
        var top = sheets.Y;
        sheets.Structure.BeginElement(PdfIllustrationElementTag.Figure, picture.Of.Alt, new XRect(PdfSheets.Left, top, side, side));
        foreach (var stroke in picture.Of.Strokes) Stroked(stroke, top, side / 100);
        sheets.Structure.End();
        sheets.Y = top + 6;
        Block(PdfBlockLevelElementTag.Paragraph, shown, picture.Text, 0, indent: side + gap);
        sheets.Y = Math.Max(sheets.Y, top + side) + gap;
    }

    private void Stroked(Stroke stroke, double top, double scale)
    {
        var pen = new XPen(XColor.FromArgb(0x12, 0x38, 0x4c), 4 * scale) { LineJoin = XLineJoin.Round, LineCap = XLineCap.Round };
        var points = stroke.Points.Select(p => new XPoint(PdfSheets.Left + (p.X * scale), top + (p.Y * scale))).ToArray();
        if (stroke.Round)
        {
            var radius = stroke.Numbers[2] * scale;
            var box = new XRect(points[0].X - radius, points[0].Y - radius, 2 * radius, 2 * radius);
            if (stroke.Filled) sheets.Gfx.DrawEllipse(Ink, box);
            else sheets.Gfx.DrawEllipse(pen, box);
        }
        else if (stroke.Filled) sheets.Gfx.DrawPolygon(Ink, points, XFillMode.Winding);
        else sheets.Gfx.DrawLines(pen, points);
    }
}
