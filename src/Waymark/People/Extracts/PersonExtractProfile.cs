using System.Text;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Extracts;

/// <summary>The plain list of children that every agency can send, as CSV.</summary>
internal sealed class PersonExtractProfile(ChildTaking taking, IClock clock) : IImportProfile
{
    public const string Kind = "person-extract";

    public string Id => Kind;
    public string Title => "Person extract";
    public IReadOnlyList<ImportOption> Options => ExtractChoices.Options;

    public bool Recognises(ImportSource source)
    {
        var head = source.Head.Span;
        return Written(head).GetString(head[..Math.Min(4000, head.Length)]).Split('\n')[0].Contains("local_child_id", StringComparison.Ordinal);
    }

    // With or without its mark: a file in the wrong encoding is to be told so, not to be taken for another kind of file.
    private static Encoding Written(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new ExtractFile(source, new FileFindings(Kind, source.Name, findings), London.DayOf(clock.GetCurrentInstant()));
        var would = new TakenCounts();
        foreach (var batch in Batches(file, progress, "Checking"))
            if (db is not null) await taking.LookAsync(db, file.Choices.System, batch, would, stop);
        return Summary(file, db is null ? [] : would.Expected);
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new ExtractFile(source, new FileFindings(Kind, source.Name, findings), deed.Today);
        var from = new RecordSource(file.Choices.System, file.Choices.System, deed.Today, source, deed);
        var taken = new TakenCounts();
        foreach (var batch in Batches(file, progress, "Importing")) await taking.TakeAsync(db, batch, from, findings, taken, stop);
        return Summary(file, taken.Done);
    }

    private static IEnumerable<IReadOnlyList<(IncomingChild Child, bool Differs)>> Batches(ExtractFile file, IProgress<ImportProgress>? progress, string doing)
    {
        foreach (var batch in file.Read().Chunk(ChildTaking.Batch))
        {
            progress?.Report(new ImportProgress(file.Rows, 0, doing));
            yield return batch;
        }
    }

    private static ImportSummary Summary(ExtractFile file, IReadOnlyList<(string, long)> counts) => new(file.Rows,
        [("rows in the file", file.Rows), .. counts, ("rows that only repeat another", file.Repeats), ("rows with an error, left out", file.Faulty)],
        [("source", file.Choices.System[(Kind.Length + 1)..])]) { Refused = file.Refused };
}
