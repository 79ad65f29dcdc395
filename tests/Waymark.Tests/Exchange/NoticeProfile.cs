using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Tests.Exchange;

/// <summary>A kind of file of these tests: each line that is not "bad" leaves one entry in the trail, so that what was taken over can be counted.</summary>
internal sealed class NoticeProfile : IImportProfile
{
    public string Id => "notice";
    public string Title => "Notices";

    /// <summary>Breaks off after so many lines, as a bug would.</summary>
    public int BreaksAfter { get; init; } = int.MaxValue;

    public IReadOnlyList<ImportOption> Options =>
    [
        new("bad", "Bad lines", "What to do with them") { Values = [("good", "take them as good ones"), ("error", "report them")] }, new("author", "Author", "Who wrote them"),
    ];

    public bool Recognises(ImportSource source) => source.Head.Span.StartsWith("notice\n"u8);

    public async Task<ImportSummary> CheckAsync(
        ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        long good = 0, rows = 0;
        foreach (var line in (await File.ReadAllLinesAsync(source.Path, stop)).Skip(1))
        {
            rows++;
            if (line == "bad" && source.Options.GetValueOrDefault("bad") != "good") findings.Add(new Finding("N01", Severity.Error, source.Name, rows + 1, 1, "", "notice", line, "The notice is bad.", "Write a good one."));
            else good++;
        }
        return new ImportSummary(rows, [("notices added", good)], []) { Refused = good == 0 };
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var done = 0;
        foreach (var line in (await File.ReadAllLinesAsync(source.Path, stop)).Skip(1).Where(l => l != "bad"))
        {
            if (done++ == BreaksAfter) throw new InvalidDataException("broken");
            await db.SaveAsync(deed.As("notice", $"notice:{line}"), stop);
        }
        return await CheckAsync(source, db, findings, progress, stop);
    }
}
