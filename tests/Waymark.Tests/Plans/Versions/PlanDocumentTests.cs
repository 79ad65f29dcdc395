using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Waymark.Bench;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Documents;
using Waymark.Shell.Documents;

namespace Waymark.Tests.Plans.Versions;

public sealed class PlanDocumentTests
{
    private static readonly string[] Letterhead = ["North Yorkshire", "County Hall, Northallerton"];

    public static TheoryData<string, bool> Papers => new() { { "plan", false }, { "plan", true }, { "summary", false }, { "summary", true }, { "child", false }, { "child", true } };

    [Theory, MemberData(nameof(Papers))]
    public void A_word_document_is_valid_and_holds_every_word_of_the_paper(string what, bool large)
    {
        var paper = PaperOf(what);
        using var file = Written(paper, PaperFormat.Docx, large);
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var said = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Empty(paper.Words().SelectMany(w => w.Split('\n')).Where(w => !said.Contains(w, StringComparison.Ordinal)));
        Assert.Equal(paper.Title, package.PackageProperties.Title);
    }

    [Fact]
    public void Tables_of_a_word_document_have_header_rows_and_pictures_have_words()
    {
        using var plan = Written(PaperOf("plan"), PaperFormat.Docx, large: false);
        using var package = WordprocessingDocument.Open(plan, isEditable: false);
        Assert.All(package.MainDocumentPart!.Document!.Descendants<Table>(), t => Assert.NotEmpty(t.Elements<TableRow>().First().Descendants<TableHeader>()));
        Assert.Contains(package.MainDocumentPart.Document.Descendants<ParagraphStyleId>(), s => s.Val == "Heading1");
        using var child = Written(PaperOf("child"), PaperFormat.Docx, large: false);
        using var pictures = WordprocessingDocument.Open(child, isEditable: false);
        var drawn = pictures.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, d => Assert.NotEmpty(d.Description!.Value!));
    }

    [Theory, MemberData(nameof(Papers))]
    public void The_text_of_a_pdf_holds_every_word_of_the_paper(string what, bool large)
    {
        var paper = PaperOf(what);
        using var file = Written(paper, PaperFormat.Pdf, large);
        using var pdf = PdfDocument.Open(file);
        var said = Bare(string.Concat(pdf.GetPages().Select(p => string.Concat(p.Letters.Where(l => l.Location.Y > 40).Select(l => l.Value)))));
        Assert.Empty(paper.Words().Select(Bare).Where(w => w.Length < 60 && !said.Contains(w, StringComparison.Ordinal)));
        Assert.Equal(paper.Title, pdf.Information.Title);
    }

    [Fact]
    public void A_pdf_is_tagged_in_british_english_with_headings_tables_and_their_header_cells()
    {
        using var file = Written(PaperOf("plan"), PaperFormat.Pdf, large: false);
        using var pdf = PdfDocument.Open(file);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(catalog.ContainsKey(NameToken.Create("MarkInfo")));
        Assert.Equal("en-GB", ((StringToken)catalog.Data["Lang"]).Data);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(pdf, catalog.Data["StructTreeRoot"], kinds, 0);
        Assert.True(kinds["Table"] > 10);
        Assert.True(kinds["TH"] > 100 && kinds["TD"] > 100 && kinds["TR"] > 100);
        Assert.Equal(1, kinds["H1"]);
        Assert.Equal(12, kinds["H2"]);
    }

    [Fact]
    public void A_cell_longer_than_a_page_goes_on_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}"));
        var paper = new Paper("Long", Letterhead, "", [new Grid("Long", [new("Part"), new("Words", 3)], [["Impact", words]])]);
        using var file = Written(paper, PaperFormat.Pdf, large: true);
        using var pdf = PdfDocument.Open(file);
        Assert.True(pdf.NumberOfPages > 3);
        var said = Bare(string.Concat(pdf.GetPages().Select(p => string.Concat(p.Letters.Select(l => l.Value)))));
        Assert.Empty(words.Split(' ').Where(w => !said.Contains(w, StringComparison.Ordinal)));
    }

    [Fact]
    public void Letters_that_the_typeface_of_the_site_lacks_are_drawn_in_a_wider_one()
    {
        var paper = new Paper("Letters", Letterhead, "", [new Waymark.Core.Common.Papers.Paragraph("Ŵynn Ω Жанна Łukasz")]);
        using var file = Written(paper, PaperFormat.Pdf, large: false);
        using var pdf = PdfDocument.Open(file);
        Assert.Contains("ŴynnΩЖаннаŁukasz", Bare(string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value))), StringComparison.Ordinal);
    }

    private static void Count(PdfDocument pdf, IToken at, Dictionary<string, int> kinds, int depth)
    {
        if (depth > 20) return;
        if (at is IndirectReferenceToken reference) at = pdf.Structure.GetObject(reference.Data).Data;
        if (at is ArrayToken many) foreach (var one in many.Data) Count(pdf, one, kinds, depth + 1);
        if (at is not DictionaryToken element) return;
        if (element.Data.TryGetValue("S", out var named) && named is NameToken kind) kinds[kind.Data] = kinds.GetValueOrDefault(kind.Data) + 1;
        if (element.Data.TryGetValue("K", out var kids)) Count(pdf, kids, kinds, depth + 1);
    }

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));

    private static MemoryStream Written(Paper paper, PaperFormat format, bool large)
    {
        var file = new MemoryStream();
        format.Write(paper, large ? PaperSize.Large : PaperSize.Ordinary, file);
        file.Position = 0;
        return file;
    }

    private static Paper PaperOf(string what) => what switch
    {
        "summary" => FamilySummary.Of(PlanSample.Of(6), Letterhead),
        "child" => ChildPage.Of(PlanSample.Of(6), Letterhead),
        _ => PlanPaper.Of(PlanSample.Of(12), Letterhead),
    };
}
