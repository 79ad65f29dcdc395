using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Waymark.Tests.Plans.Versions;

/// <summary>The structure tree of a PDF beside the marked content of its pages, read by another program than wrote it (PdfPig).</summary>
internal sealed class PdfTree
{
    private static readonly string[] Painting = ["Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"];

    private readonly PdfDocument pdf;
    private readonly Dictionary<IndirectReference, int> pageOf = [];

    public PdfTree(PdfDocument pdf)
    {
        this.pdf = pdf;
        foreach (var (number, reference) in Leaves((IToken?)Catalog.Data.GetValueOrDefault("Pages")).Index()) pageOf[reference] = number + 1;
        Root = Resolve<DictionaryToken>(Catalog.Data.GetValueOrDefault("StructTreeRoot"));
        if (Root is not null) Elements = [.. Kids(Root, null, 0)];
    }

    public DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;
    public DictionaryToken? Root { get; }

    /// <summary>In reading order, each before what is in it.</summary>
    public IReadOnlyList<Element> Elements { get; } = [];

    /// <summary>The content of the pages in reading order, each page and its number within the page.</summary>
    public IEnumerable<(int Page, int Mcid, Element In)> Content => Elements.SelectMany(e => e.Content.Select(c => (c.Page, c.Mcid, e)));

    /// <summary>What is drawn on a page and stands neither in the tree nor is marked as no part of it.</summary>
    public IEnumerable<string> Unmarked(Page page)
    {
        var open = new Stack<string>();
        foreach (var operation in page.Operations)
            if (operation is BeginMarkedContent plain) open.Push(plain.Name.Data);
            else if (operation is BeginMarkedContentWithProperties with) open.Push(McidOf(with) is { } id ? $"#{id}" : with.Name.Data);
            else if (operation is EndMarkedContent)
            {
                if (!open.TryPop(out _)) yield return $"page {page.Number}: marked content ends that never began";
            }
            else if (Painting.Contains(operation.Operator) && !open.Any(name => name == "Artifact" || name.StartsWith('#'))) yield return $"page {page.Number}: {operation.Operator} under {string.Join('/', open)}";
        if (open.Count > 0) yield return $"page {page.Number}: marked content that does not end";
    }

    /// <summary>Artifacts inside of content, and content inside of artifacts: neither may be.</summary>
    public IEnumerable<string> Mixed(Page page)
    {
        var open = new Stack<string>();
        foreach (var operation in page.Operations)
        {
            if (operation is EndMarkedContent) open.TryPop(out _);
            var name = operation switch
            {
                BeginMarkedContent plain => plain.Name.Data,
                BeginMarkedContentWithProperties with => McidOf(with) is { } id ? $"#{id}" : with.Name.Data,
                _ => null,
            };
            if (name is null) continue;
            if ((name == "Artifact" && open.Any(o => o.StartsWith('#'))) || (name.StartsWith('#') && open.Contains("Artifact"))) yield return $"page {page.Number}: {name} inside of {string.Join('/', open)}";
            open.Push(name);
        }
    }

    /// <summary>The numbers of the content of a page, in the order of drawing.</summary>
    public static IEnumerable<int> Mcids(Page page) => page.Operations.OfType<BeginMarkedContentWithProperties>().Select(McidOf).OfType<int>();

    /// <summary>Words of a piece of content.</summary>
    public static string TextOf(Page page, int mcid) => string.Concat(page.GetMarkedContents().SelectMany(Within).Where(m => m.MarkedContentIdentifier == mcid).SelectMany(m => m.Letters).Select(l => l.Value));

    /// <summary>The element that the parent tree gives for content of a page; the way a reader goes from a place on the page to the tree.</summary>
    public string? ParentOf(Page page, int mcid)
    {
        if (!page.Dictionary.Data.TryGetValue("StructParents", out var key) || Resolve<NumericToken>(key) is not { } number || Resolve<DictionaryToken>(Root?.Data.GetValueOrDefault("ParentTree")) is not { } tree) return null;
        var array = Resolve<ArrayToken>(Numbered(tree, number.Int));
        return array is null || array.Length <= mcid ? null : KindOf(Resolve<DictionaryToken>(array.Data[mcid]));
    }

    public T? Resolve<T>(IToken? token)
        where T : class, IToken
    {
        while (token is IndirectReferenceToken reference) token = pdf.Structure.GetObject(reference.Data)?.Data;
        return token as T;
    }

    private static IEnumerable<MarkedContentElement> Within(MarkedContentElement of) => of.Children.SelectMany(Within).Prepend(of);

    private static int? McidOf(BeginMarkedContentWithProperties with) => with.Properties?.Data.GetValueOrDefault("MCID") is NumericToken number ? number.Int : null;

    private IToken? Numbered(DictionaryToken tree, int key)
    {
        if (Resolve<ArrayToken>(tree.Data.GetValueOrDefault("Nums")) is { } nums)
            for (var i = 0; i + 1 < nums.Length; i += 2)
                if (Resolve<NumericToken>(nums.Data[i])?.Int == key) return nums.Data[i + 1];
        return (Resolve<ArrayToken>(tree.Data.GetValueOrDefault("Kids"))?.Data ?? []).Select(kid => Resolve<DictionaryToken>(kid) is { } below ? Numbered(below, key) : null).FirstOrDefault(found => found is not null);
    }

    private IEnumerable<Element> Kids(DictionaryToken of, Element? parent, int depth)
    {
        if (depth > 40) throw new InvalidOperationException("The structure tree goes round.");
        var page = Page(of) ?? parent?.Page;
        var self = KindOf(of) is { } kind ? new Element(kind, parent, of) { Page = page } : null;
        var below = new List<Element>();
        foreach (var kid in of.Data.TryGetValue("K", out var k) ? Resolve<ArrayToken>(k)?.Data ?? [k] : [])
        {
            if (Resolve<NumericToken>(kid) is { } number) self!.Content.Add((page ?? 0, number.Int));
            else if (Resolve<DictionaryToken>(kid) is { } inner)
            {
                if (inner.Data.GetValueOrDefault("Type") is NameToken { Data: "MCR" }) self!.Content.Add((Page(inner) ?? page ?? 0, Resolve<NumericToken>(inner.Data["MCID"])!.Int));
                else below.AddRange(Kids(inner, self, depth + 1));
            }
        }
        return self is null ? below : below.Prepend(self);
    }

    private int? Page(DictionaryToken of) => of.Data.GetValueOrDefault("Pg") is IndirectReferenceToken reference && pageOf.TryGetValue(reference.Data, out var number) ? number : null;

    private static string? KindOf(DictionaryToken? of) => (of?.Data.GetValueOrDefault("S") as NameToken)?.Data;

    private IEnumerable<IndirectReference> Leaves(IToken? at)
    {
        if (Resolve<DictionaryToken>(at) is not { } node) yield break;
        if (Resolve<ArrayToken>(node.Data.GetValueOrDefault("Kids")) is not { } kids)
        {
            if (at is IndirectReferenceToken leaf) yield return leaf.Data;
            yield break;
        }
        foreach (var found in kids.Data.SelectMany(Leaves)) yield return found;
    }

    /// <summary>One element of the tree.</summary>
    /// <param name="Kind">H1, Table and so on.</param>
    internal sealed record Element(string Kind, Element? Parent, DictionaryToken Row)
    {
        public int? Page { get; init; }
        public List<(int Page, int Mcid)> Content { get; } = [];
        public bool Has(string entry) => Row.Data.ContainsKey(entry);
    }
}
