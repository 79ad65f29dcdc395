using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Advice.Reports;
using Waymark.Plans.Door;
using Waymark.Shell.Files;

namespace Waymark.Plans.Advice.Upload;

/// <summary>Takes a report as a file: read, kept as it came, its sentences offered next.</summary>
[Needs(Permission.WriteAdvice)]
[RequestSizeLimit(ReportReading.MostBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ReportReading.MostBytes + 1_000_000)]
internal sealed class IndexModel(AuthorDesk desk, IFileStore files, CurrentArea area) : AuthorPage(desk)
{
    private const int MostFiles = 20;
    private Guid taken;

    [BindProperty]
    public IFormFile? Sent { get; set; }

    protected override string What => "send report";
    protected override string Saved => "The report has arrived. Say which of its sentences are recommendations.";
    protected override string Next => AdviceLinks.Candidates(Asking, taken);

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = Frozen().AddIf(Sent is null, "Sent", "Choose the file of your report").AddIf(Sent?.Length > ReportReading.MostBytes, "Sent", "The file must be 10 MB or smaller")
            .AddIf(await Desk.Db.Set<AdviceFile>().CountAsync(f => f.Advice == Asking, stop) >= MostFiles, "Sent", $"An advice can have {MostFiles} files at most");
        return problems.None ? await TakeAsync(stop) : problems;
    }

    private async Task<Problems> TakeAsync(CancellationToken stop)
    {
        var content = new byte[Sent!.Length];
        await using (var file = Sent.OpenReadStream()) await file.ReadExactlyAsync(content, stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await Desk.Db.Set<AdviceFile>().Where(f => f.Advice == Asking && f.Hash == hash).Select(f => (Guid?)f.Id).FirstOrDefaultAsync(stop) is { } there)
        {
            taken = there;
            return [];
        }
        try
        {
            var (format, pages) = await ReportReading.ReadAsync(content, stop);
            var name = NameOf(Sent.FileName, format);
            await files.KeepAsync(area.Code, new MemoryStream(content, writable: false), name, stop);
            var deed = DeedOf(What);
            taken = NewId.Next(deed.Now);
            Desk.Db.Add(new AdviceFile
            {
                Id = taken, Advice = Asking, Case = Open.Advice.Case, Name = name, Format = format, Content = [], Bytes = content.Length, Hash = hash,
                Pages = JsonSerializer.Serialize(pages), AddedAt = deed.Now, AddedBy = deed.Actor.Name,
            });
            await Desk.SaveAsync(Open, Open.Advice.Version, deed, stop);
            return [];
        }
        catch (Exception unusable) when (unusable is UnusableReport or RefusedFileException)
        {
            return Problems.Of("Sent", unusable.Message);
        }
    }

    /// <summary>Without folders and signs that mislead; always with the ending of what it is.</summary>
    internal static string NameOf(string sent, string format)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '(' or ')')]).Trim(' ', '.');
        var stem = Path.GetFileNameWithoutExtension(plain);
        return $"{(stem.Length == 0 ? "report" : stem[..Math.Min(stem.Length, 100)])}.{format}";
    }
}
