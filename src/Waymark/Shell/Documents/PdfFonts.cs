using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Waymark.Shell.Documents;

/// <summary>The typefaces that our PDFs carry: that of the site, and a wider one for letters that it lacks. Both come from inside the program.</summary>
internal sealed class PdfFonts : IFontResolver
{
    public const string Own = "Atkinson Hyperlegible";
    public const string Wide = "DejaVu Sans";

    private static readonly Lock Once = new();

    /// <summary>Tells PDFsharp where typefaces are; once for the program.</summary>
    public static void Use()
    {
        lock (Once) GlobalFontSettings.FontResolver ??= new PdfFonts();
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        new($"{(familyName == Wide ? "DejaVuSans" : "AtkinsonHyperlegible")}-{(isBold ? "Bold" : "Regular")}");

    public byte[] GetFont(string faceName)
    {
        using var file = typeof(PdfFonts).Assembly.GetManifestResourceStream($"built.documents.{faceName}.ttf")
            ?? throw new InvalidOperationException($"The typeface {faceName} is not in the program.");
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        return whole.ToArray();
    }

    public static XFont Of(string family, double size, bool bold) => new(family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
}
