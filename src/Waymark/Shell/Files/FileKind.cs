namespace Waymark.Shell.Files;

/// <summary>A kind of file that is taken.</summary>
/// <param name="Endings">Endings that its name may have, the usual one first.</param>
/// <param name="MediaType">As it is sent out.</param>
internal sealed record FileKind(string Label, IReadOnlyList<string> Endings, string MediaType)
{
    public static readonly FileKind Pdf = new("PDF", ["pdf"], "application/pdf");
    public static readonly FileKind Word = new("Word document", ["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static readonly FileKind Excel = new("Excel workbook", ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static readonly FileKind Png = new("Picture", ["png"], "image/png");
    public static readonly FileKind Jpeg = new("Picture", ["jpg", "jpeg"], "image/jpeg");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Word, Excel, Png, Jpeg];

    /// <summary>In words, for whoever sends a file of another kind.</summary>
    public static string Words => "a PDF, a Word document (.docx), an Excel workbook (.xlsx) or a picture (.png, .jpg)";

    public bool MayBeCalled(string name) => Endings.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant());
}
