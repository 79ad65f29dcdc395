using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People.Identifiers;
using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.AnnexA;

/// <summary>
/// The two child lists of an area SEND inspection. They carry no names, so an import never makes a child of them: it compares them with the records
/// here and completes the children who are found by number and date of birth.
/// </summary>
internal sealed class AnnexAProfile(IChildNumbers numbers, IChildWriter writer, IClock clock) : IImportProfile
{
    public const string Kind = "annex-a";
    private const int Batch = 2000;

    public string Id => Kind;
    public string Title => "Annex A child lists of an area SEND inspection";

    public bool Recognises(ImportSource source) => AnnexAMarks.In(source);

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var lists = CheckedLists.Read(source, findings, London.DayOf(clock.GetCurrentInstant()), progress);
        if (db is null || lists.Refused) return lists.Summary([]);
        var known = await lists.CompareAsync(db, numbers, stop);
        return lists.Summary([("children known here", lists.Good.Count(row => known.Of(row) is not null))]);
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var lists = CheckedLists.Read(source, findings, deed.Today, progress);
        if (lists.Refused) return lists.Summary([]);
        var known = await lists.CompareAsync(db, numbers, stop);
        var from = new RecordSource(Kind, Kind, deed.Today, source, deed);
        var (found, changed) = (0, 0);
        foreach (var batch in lists.Good.Select(row => (Row: row, Child: known.Of(row))).Where(pair => pair.Child is not null).Chunk(Batch))
        {
            var written = await writer.AddOrUpdateAsync(db, [.. batch.Select(pair => new ChildToWrite(Record(pair.Row), pair.Child, "number and date of birth"))], from, findings, stop);
            (found, changed) = (found + written.Count, changed + written.Count(w => w.Changed));
            db.ChangeTracker.Clear();
        }
        return lists.Summary([("children known here", found), ("children changed", changed)]);
    }

    private static IncomingChild Record(AnnexARow row) => new()
    {
        SourceKey = row[AnnexAField.UniqueId], Line = row.Line, Surname = "", Forename = "",
        Upn = Upn.TryParse(row[AnnexAField.Upn], out var upn) ? upn : null, Uln = Uln.TryParse(row[AnnexAField.Uln], out var uln) ? uln : null,
        Sex = row.Code(AnnexAField.Gender)?.Value switch { "a" => "M", "b" => "F", _ => "" },
        Ethnicity = row.Code(AnnexAField.Ethnicity)?.Label is { } ethnicity && CodeSet.Of("ethnicity").Find(ethnicity) is { } code ? code.Value : "",
        Sen = new IncomingStatus(row.List == 1 ? "E" : "K"),
    };
}
