using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Waymark.Core.Common.Papers;
using PaperParagraph = Waymark.Core.Common.Papers.Paragraph;
using PaperPicture = Waymark.Core.Common.Papers.Picture;

namespace Waymark.Shell.Documents;

/// <summary>A paper as a Word document: real headings, lists and tables with header rows, in British English, with a title and page numbers.</summary>
internal sealed class DocxPaper
{
    private readonly MainDocumentPart main;
    private readonly Body body = new();
    private readonly Dictionary<string, string> pictures = new(StringComparer.Ordinal);
    private uint drawn;

    private DocxPaper(MainDocumentPart main) => this.main = main;

    public static void Write(Paper paper, PaperSize size, Stream to)
    {
        // The package writes its directory last and needs a stream that can seek.
        using var whole = new MemoryStream();
        using (var package = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = paper.Title;
            package.PackageProperties.Language = "en-GB";
            package.PackageProperties.Creator = paper.Letterhead.Count > 0 ? paper.Letterhead[0] : "";
            new DocxPaper(package.AddMainDocumentPart()).Fill(paper, size);
        }
        whole.WriteTo(to);
    }

    private void Fill(Paper paper, PaperSize size)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(size);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
        for (var i = 0; i < paper.Letterhead.Count; i++) body.Append(Styled(i == 0 ? "LetterheadName" : "Letterhead", paper.Letterhead[i]));
        body.Append(Styled("Title", paper.Title));
        foreach (var block in paper.Blocks) Append(block);
        body.Append(DocxStyles.Section(main.GetIdOfPart(Footer(paper.Footer))));
        main.Document = new Document(body);
    }

    private FooterPart Footer(string words)
    {
        var part = main.AddNewPart<FooterPart>();
        var line = Styled("Footer", words.Length > 0 ? $"{words}. Page " : "Page ");
        line.Append(new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " }, new Run(Said(" of ")), new SimpleField(new Run(new Text("1"))) { Instruction = " NUMPAGES " });
        part.Footer = new Footer(line);
        return part;
    }

    private void Append(Block block)
    {
        switch (block)
        {
            case Heading heading: body.Append(Styled($"Heading{heading.Level}", heading.Text)); break;
            case PaperParagraph paragraph: body.Append(Lines(paragraph)); break;
            case Bullets bullets: foreach (var item in bullets.Items) body.Append(Styled("ListBullet", item)); break;
            case Grid grid: body.Append(DocxGrid.Of(grid), new DocumentFormat.OpenXml.Wordprocessing.Paragraph()); break;
            case PaperPicture picture: body.Append(Pictured(picture)); break;
            default: throw new InvalidOperationException($"A Word document knows no {block.GetType().Name}.");
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Lines(PaperParagraph paragraph)
    {
        var line = new DocumentFormat.OpenXml.Wordprocessing.Paragraph();
        if (paragraph.Lead.Length > 0) line.Append(new Run(new RunProperties(new Bold()), Said(paragraph.Lead + " ")));
        line.Append(RunOf(paragraph.Text));
        return line;
    }

    private DocumentFormat.OpenXml.Wordprocessing.Paragraph Pictured(PaperPicture picture)
    {
        if (!pictures.TryGetValue(picture.Of.Name, out var id))
        {
            var part = main.AddImagePart(ImagePartType.Png);
            using (var png = new MemoryStream(PictogramPng.Of(picture.Of))) part.FeedData(png);
            pictures[picture.Of.Name] = id = main.GetIdOfPart(part);
        }
        return new(new ParagraphProperties(new ParagraphStyleId { Val = "Pictured" }), new Run(DocxPicture.Of(id, ++drawn, picture.Of)), new Run(Said("  " + picture.Text)));
    }

    internal static DocumentFormat.OpenXml.Wordprocessing.Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), RunOf(text));

    /// <summary>Text with its line breaks, without characters that XML has no place for.</summary>
    internal static Run RunOf(string text)
    {
        var run = new Run();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(Said(lines[i]));
        }
        return run;
    }

    private static Text Said(string text) => new(string.Concat(text.Where(c => c == '\t' || !char.IsControl(c)))) { Space = SpaceProcessingModeValues.Preserve };
}
