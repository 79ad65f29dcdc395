using Waymark.Core.Plans.Advice;

namespace Waymark.Plans.Advice.Reports;

/// <summary>Reads the text of a report from outside, by what the file is and not by what it is called.</summary>
internal static class ReportReading
{
    public const int MostBytes = 10_000_000;
    private const int MostCharacters = 2_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The format by content, or null.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? "pdf" : content.StartsWith("PK\u0003\u0004"u8) ? "docx" : null;

    /// <exception cref="UnusableReport">It is neither PDF nor Word, is protected, damaged, hostile or too long.</exception>
    public static async Task<(string Format, IReadOnlyList<ReportPage> Pages)> ReadAsync(byte[] content, CancellationToken stop)
    {
        if (content.Length == 0) throw new UnusableReport("The file is empty");
        if (content.Length > MostBytes) throw new UnusableReport("The file must be 10 MB or smaller");
        if (content.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) throw new UnusableReport("The file is protected by a password or of an old kind of Word: save it as .docx without a password");
        var format = FormatOf(content) ?? throw new UnusableReport("The file must be a Word document (.docx) or a PDF");
        var pages = await InTimeAsync(() => format == "pdf" ? PdfText.Read(content) : DocxText.Read(content), stop);
        if (pages.Sum(p => p.Paragraphs.Sum(t => (long)t.Length)) > MostCharacters) throw new UnusableReport("The report is longer than a report can be");
        return (format, pages);
    }

    // A reader has no way to be stopped from outside: it gets a thread of its own, and whoever sent the file does not wait for it for ever.
    private static async Task<IReadOnlyList<ReportPage>> InTimeAsync(Func<IReadOnlyList<ReportPage>> read, CancellationToken stop)
    {
        try
        {
            return await Task.Factory.StartNew(read, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(Longest, stop);
        }
        catch (TimeoutException)
        {
            throw new UnusableReport("The file takes too long to read: send it in a simpler form");
        }
    }
}
