using System.Diagnostics;
using Waymark.Core.Plans.Documents;
using Waymark.Shell.Documents;

namespace Waymark.Bench;

/// <summary>A plan of 40 pages and more as DOCX and PDF, on one thread: the first one with everything cold, then the best of several.</summary>
internal static class DocumentsBench
{
    public static void Run(string[] args)
    {
        var paper = PlanPaper.Of(PlanSample.Of(32), ["North Yorkshire"]);
        foreach (var format in new[] { PaperFormat.Docx, PaperFormat.Pdf })
        {
            var (first, best, length) = (TimeSpan.Zero, TimeSpan.MaxValue, 0L);
            for (var round = 0; round < 6; round++)
            {
                using var to = new MemoryStream();
                var watch = Stopwatch.StartNew();
                format.Write(paper, PaperSize.Ordinary, to);
                if (round == 0) first = watch.Elapsed;
                if (watch.Elapsed < best) best = watch.Elapsed;
                length = to.Length;
            }
            Console.WriteLine($"{format.Ending}: first {first.TotalMilliseconds:N0} ms, best {best.TotalMilliseconds:N0} ms, {length / 1024:N0} KB{(format == PaperFormat.Pdf ? $", {Pages(paper)} pages" : "")}");
        }
    }

    private static int Pages(Waymark.Core.Common.Papers.Paper paper)
    {
        using var to = new MemoryStream();
        PaperFormat.Pdf.Write(paper, PaperSize.Ordinary, to);
        to.Position = 0;
        using var read = PdfSharp.Pdf.IO.PdfReader.Open(to, PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import);
        return read.PageCount;
    }
}
