using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Waymark.Plans;
using Waymark.Plans.Advice.Reports;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Plans.Advice;

public sealed class ReportTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_report_offers_its_sentences_beside_its_text_and_only_those_that_a_person_picks_become_recommendations(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var request = (await db.AdviceAsync("isla", "Speech and language therapy")).Id;
        var tess = await web.AsAsync("tess", engine);
        var sent = await tess.UploadAsync(AdviceLinks.Upload(request), "../re‮port.exe", Docx("Provision", "Isla will need 20 minutes twice a week with a speech and language therapist.", "Isla should use her own chair at every meal."));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var file = await db.Set<AdviceFile>().AsNoTracking().SingleAsync(f => f.Advice == request, Stop);
        Assert.Equal(("report.docx", "docx"), (file.Name, file.Format));
        var before = await db.Set<Recommendation>().CountAsync(r => r.Advice == request, Stop);
        var path = AdviceLinks.Candidates(request, file.Id);
        var page = await tess.OpenAsync(path);
        Assert.Contains("Isla should use her own chair", page.Text, StringComparison.Ordinal);
        Assert.Contains("It states: minutes 20", page.Text, StringComparison.Ordinal);
        await tess.SendAsync(page, $"{path}?sheet=1", "", ("Picked", "0"), ("Sorts[0]", "provision"));
        var after = await db.Set<Recommendation>().AsNoTracking().Where(r => r.Advice == request).OrderBy(r => r.Order).ToListAsync(Stop);
        Assert.Equal(before + 1, after.Count);
        Assert.Equal(("Isla will need 20 minutes twice a week with a speech and language therapist.", "speech and language therapist"), (after[^1].Text, PlanRow.Fields(after[^1].Amount)["deliverer"]));
        Assert.Empty(file.Content);
        var back = await tess.Http.GetByteArrayAsync(new Uri(AdviceLinks.Download(request, file.Id), UriKind.Relative), Stop);
        Assert.Equal((file.Hash, file.Bytes), (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(back)), back.Length));
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("ben", engine)).OpenAsync(AdviceLinks.Download(request, file.Id))).Status);
        var bad = await tess.UploadAsync(AdviceLinks.Upload(request), "report.pdf", "MZ this is a program"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Contains("The file must be a Word document (.docx) or a PDF", await bad.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paragraphs_of_a_PDF_are_read_page_by_page()
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var (first, second) in new[] { ("Needs", "Ada has difficulty with long sentences."), ("Provision", "Ada will need signs in every lesson.") })
        {
            var page = pdf.AddPage(PageSize.A4);
            page.AddText(first, 12, new PdfPoint(60, 780), font);
            page.AddText(second, 12, new PdfPoint(60, 740), font);
        }
        var (format, pages) = await ReportReading.ReadAsync(pdf.Build(), Stop);
        Assert.Equal("pdf", format);
        Assert.Equal([1, 2], pages.Select(p => p.Number));
        Assert.Equal(["Provision", "Ada will need signs in every lesson."], pages[1].Paragraphs);
    }

    [Fact]
    public async Task A_page_break_of_Word_begins_a_page()
    {
        var (_, pages) = await ReportReading.ReadAsync(Docx("One", "<w:br w:type=\"page\"/>", "Two"), Stop);
        Assert.Equal([["One"], ["Two"]], pages.Select(p => p.Paragraphs));
    }

    [Fact]
    public async Task Hostile_files_are_refused_with_a_sentence()
    {
        await RefusedAsync([], "The file is empty");
        await RefusedAsync("%PDF-1.7 and then nothing that a PDF has"u8.ToArray(), "The PDF is damaged and cannot be read");
        await RefusedAsync(Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n" + new string('[', 500_000) + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"), "The PDF is damaged and cannot be read");
        await RefusedAsync([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "The file is protected by a password or of an old kind of Word: save it as .docx without a password");
        await RefusedAsync("<html><body>report</body></html>"u8.ToArray(), "The file must be a Word document (.docx) or a PDF");
        await RefusedAsync(Zip(("other.xml", "<a/>")), "The file must be a Word document (.docx) or a PDF");
        await RefusedAsync(Zip(("word/document.xml", "<a/>"), ("word/vbaProject.bin", "x")), "The document holds a program (macros): save it as .docx without macros");
        await RefusedAsync(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")), "The Word document is damaged and cannot be read");
        await RefusedAsync(Zip(("word/document.xml", "<a/>"), ("word/_rels/settings.xml.rels", "<Relationships><Relationship TargetMode=\"External\" Target=\"http://x/t.dotm\"/></Relationships>")), "The document takes its template from elsewhere: save it with a plain template");
        await RefusedAsync(Docx(new string('a', 31_000_000)), "The Word document is damaged and cannot be read");
        await RefusedAsync(Docx("cut")[..60], "The Word document is damaged and cannot be read");
    }

    private static async Task RefusedAsync(byte[] content, string sentence) =>
        Assert.Equal(sentence, (await Assert.ThrowsAsync<UnusableReport>(() => ReportReading.ReadAsync(content, Stop))).Message);

    private static byte[] Docx(params string[] paragraphs) => Zip(("word/document.xml",
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r>{(p.StartsWith('<') ? p : $"<w:t>{p}</w:t>")}</w:r></w:p>"))}</w:body></w:document>"));

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        return whole.ToArray();
    }
}
