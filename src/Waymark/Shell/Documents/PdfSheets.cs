using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Waymark.Shell.Documents;

/// <summary>The pages of a PDF as they are filled from top to bottom. What belongs to no reading order (numbers of pages, rules) is marked as such.</summary>
internal sealed class PdfSheets(PdfDocument document, string footer, PdfInk small)
{
    public const double Left = 56;
    private const double Top = 56;
    private const double Bottom = 842 - 62;

    private readonly StructureBuilder structure = UAManager.ForDocument(document).StructureBuilder;

    public XGraphics Gfx { get; private set; } = null!;
    public StructureBuilder Structure => structure;
    public double Y { get; set; } = double.MaxValue;
    public double Room => Bottom - Y;
    public static double Width => 595 - (2 * Left);
    public static double Whole => Bottom - Top;

    /// <summary>Goes on to a new page where less than that is left.</summary>
    /// <returns>True where a page was added.</returns>
    public bool Need(double height)
    {
        if (Y + height <= Bottom) return false;
        AddPage();
        return true;
    }

    /// <summary>Draws what is no part of the reading order.</summary>
    public void Aside(Action<XGraphics> draw)
    {
        structure.BeginArtifact();
        draw(Gfx);
        structure.End();
    }

    private void AddPage()
    {
        structure.EndMarkedContentsWithId();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Elements.SetName("/Tabs", "/S");
        Gfx?.Dispose();
        Gfx = XGraphics.FromPdfPage(page);
        Y = Top;
        var words = $"{(footer.Length > 0 ? footer + ". " : "")}Page {document.PageCount}";
        Aside(gfx => small.Draw(words, Left, 842 - 34, gfx, XBrushes.Black));
    }
}
