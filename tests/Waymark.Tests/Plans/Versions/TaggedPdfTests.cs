using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Waymark.Bench;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Documents;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Documents;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Versions;

/// <summary>
/// What PDF/UA (ISO 14289-1) asks of a file and a program can decide, held against every paper by another library than wrote it. It is no validator: fonts' inner tables, colours and
/// whether the words of an alternative text are good ones are not looked at, and nobody has read the files with a screen reader here.
/// </summary>
public sealed class TaggedPdfTests
{
    private static readonly string[] Letterhead = ["North Yorkshire", "County Hall, Northallerton"];

    public static TheoryData<string, bool> Papers => new() { { "plan", false }, { "plan", true }, { "summary", false }, { "summary", true }, { "child", false }, { "child", true }, { "letter", false }, { "letter", true }, { "long", true } };

    [Theory, MemberData(nameof(Papers))]
    public void The_file_says_that_it_is_tagged_in_which_language_and_what_it_is_called(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        Assert.Equal("true", $"{tree.Resolve<DictionaryToken>(tree.Catalog.Data["MarkInfo"])!.Data["Marked"]}", ignoreCase: true);
        Assert.Equal("en-GB", ((StringToken)tree.Catalog.Data["Lang"]).Data);
        Assert.Equal("true", $"{tree.Resolve<DictionaryToken>(tree.Catalog.Data["ViewerPreferences"])!.Data["DisplayDocTitle"]}", ignoreCase: true);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        // As UTF-8, which the packet is; the library would read it as Latin 1.
        var metadata = XDocument.Load(new MemoryStream([.. xmp.GetXmlBytes()]));
        Assert.Equal("1", metadata.Descendants(XName.Get("part", "http://www.aiim.org/pdfua/ns/id/")).Single().Value);
        Assert.Equal(PaperOf(what).Title, metadata.Descendants(XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single().Value);
        Assert.All(pdf.GetPages(), page => Assert.Equal("S", ((NameToken)page.Dictionary.Data["Tabs"]).Data));
        Assert.False(pdf.IsEncrypted);
    }

    [Theory, MemberData(nameof(Papers))]
    public void Everything_drawn_stands_in_the_tree_or_is_marked_as_no_part_of_it(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        Assert.Empty(pdf.GetPages().SelectMany(tree.Unmarked));
        Assert.Empty(pdf.GetPages().SelectMany(tree.Mixed));
    }

    [Theory, MemberData(nameof(Papers))]
    public void Every_piece_of_content_has_one_place_in_the_tree_and_the_way_back_from_the_page_leads_there(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        var drawn = pdf.GetPages().SelectMany(page => PdfTree.Mcids(page).Select(id => (page.Number, id))).ToList();
        Assert.Distinct(drawn);
        Assert.Equal(drawn.Order(), tree.Content.Select(c => (c.Page, c.Mcid)).Order());
        foreach (var page in pdf.GetPages())
            Assert.All(tree.Content.Where(c => c.Page == page.Number), c => Assert.Equal(c.In.Kind, tree.ParentOf(page, c.Mcid)));
    }

    [Theory, MemberData(nameof(Papers))]
    public void Read_in_the_order_of_the_tree_the_file_says_the_paper_word_for_word(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        var pages = pdf.GetPages().ToDictionary(p => p.Number, Texts);
        var said = Bare(string.Concat(tree.Content.Select(c => pages[c.Page].GetValueOrDefault(c.Mcid, ""))));
        var at = 0;
        foreach (var words in PaperOf(what).Words().Select(Bare).Where(w => w.Length is > 0 and < 60))
        {
            var found = said.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{words}\" does not come after what stands before it");
            at = found;
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public void Headings_lists_tables_and_pictures_are_made_as_a_screen_reader_expects_them(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        var levels = tree.Elements.Where(e => e.Kind is ['H', >= '1' and <= '6']).Select(e => e.Kind[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "A level of heading is left out"));
        Parents(tree, "TR", "Table");
        Parents(tree, "TH", "TR");
        Parents(tree, "TD", "TR");
        Parents(tree, "LI", "L");
        Parents(tree, "Lbl", "LI");
        Parents(tree, "LBody", "LI");
        Assert.All(tree.Elements.Where(e => e.Kind == "Figure"), figure => Assert.NotEmpty(tree.Resolve<StringToken>(figure.Row.Data["Alt"])!.Data));
        Assert.All(tree.Elements.Where(e => e.Kind == "TH"), cell => Assert.True(tree.Resolve<DictionaryToken>(cell.Row.Data["A"])!.Data["Scope"] is NameToken { Data: "Row" or "Column" }));
        foreach (var table in tree.Elements.Where(e => e.Kind == "Table"))
        {
            var rows = tree.Elements.Where(e => ReferenceEquals(e.Parent, table)).ToList();
            Assert.Single(rows.Select(row => tree.Elements.Count(e => ReferenceEquals(e.Parent, row))).Distinct());
            Assert.All(tree.Elements.Where(e => ReferenceEquals(e.Parent, rows[0])), cell => Assert.Equal("TH", cell.Kind));
        }
        Assert.Empty(tree.Elements.Select(e => e.Kind).Distinct().Except(["Document", "Sect", "P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure"]));
    }

    [Theory, MemberData(nameof(Papers))]
    public void Every_typeface_is_inside_the_file_and_every_letter_can_be_read_out_of_it(string what, bool large)
    {
        using var pdf = Open(what, large);
        var tree = new PdfTree(pdf);
        foreach (var page in pdf.GetPages())
        {
            var fonts = tree.Resolve<DictionaryToken>(tree.Resolve<DictionaryToken>(page.Dictionary.Data["Resources"])!.Data["Font"])!;
            foreach (var font in fonts.Data.Values.Select(tree.Resolve<DictionaryToken>))
            {
                // A simple typeface says its letters by a standard encoding.
                Assert.True(font!.Data.ContainsKey("ToUnicode") || font.Data["Encoding"] is NameToken { Data: "WinAnsiEncoding" });
                var real = font.Data.TryGetValue("DescendantFonts", out var below) ? tree.Resolve<DictionaryToken>(tree.Resolve<ArrayToken>(below)!.Data[0])! : font;
                Assert.True(tree.Resolve<DictionaryToken>(real.Data["FontDescriptor"])!.Data.ContainsKey("FontFile2"));
            }
            Assert.DoesNotContain(page.Letters, letter => letter.Value is "" or "\uFFFD");
        }
    }

    private static void Parents(PdfTree tree, string kind, string parent) => Assert.All(tree.Elements.Where(e => e.Kind == kind), e => Assert.Equal(parent, e.Parent?.Kind));

    private static Dictionary<int, string> Texts(Page page) => PdfTree.Mcids(page).Distinct().ToDictionary(id => id, id => PdfTree.TextOf(page, id));

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));

    private static PdfDocument Open(string what, bool large)
    {
        var file = new MemoryStream();
        PaperFormat.Pdf.Write(PaperOf(what), large ? PaperSize.Large : PaperSize.Ordinary, file);
        return PdfDocument.Open(file.ToArray());
    }

    private static Paper PaperOf(string what) => what switch
    {
        "summary" => FamilySummary.Of(PlanSample.Of(6), Letterhead),
        "child" => ChildPage.Of(PlanSample.Of(6), Letterhead),
        "letter" => new FrozenLetter("will-assess", "We will assess", DemoArea.Today, "Maya Bello", "Sarah Bello", "Priya Nair", Letterhead, null, [new(true, "What we decided"), new(false, "We will assess."), new(false, "We ask the school and the health service.")]).ToPaper(),
        "long" => new Paper("Long & <wide>", Letterhead, "Draft", [new Heading(1, "A part"), new Grid("Long", [new("Part"), new("Words", 3)], [["Impact", string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"w{i}"))]]), new Bullets(["One", "Two"])]),
        _ => PlanPaper.Of(PlanSample.Of(12), Letterhead),
    };
}
