using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>A file format that a paper can be written in.</summary>
/// <param name="Ending">Of the file name.</param>
/// <param name="MediaType">As sent.</param>
/// <param name="Write">Writes the paper into a stream that need not seek.</param>
internal sealed record PaperFormat(string Ending, string MediaType, Action<Paper, PaperSize, Stream> Write)
{
    public static readonly PaperFormat Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxPaper.Write);
    public static readonly PaperFormat Pdf = new("pdf", "application/pdf", PdfPaper.Write);

    public static PaperFormat? Find(string? ending) => ending switch { "docx" => Docx, "pdf" => Pdf, _ => null };
}
