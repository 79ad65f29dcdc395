using NodaTime;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Suspensions and permanent exclusions with what became of them, as schools and the team for exclusions keep them.</summary>
internal sealed class SuspensionProfile(IRolls rolls, IClock clock, FollowExclusions follow) : IImportProfile
{
    public const string Kind = "suspensions";

    public string Id => Kind;
    public string Title => "Suspensions and permanent exclusions";

    public bool Recognises(ImportSource source) => SuspensionColumns.Recognises(source.Head);

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new SuspensionFile(source, new FileFindings(Kind, source.Name, findings), db is null ? null : await rolls.ChildrenByNumberAsync(db, stop));
        var taking = db is null ? null : new SuspensionTaking(db);
        if (taking is not null) await taking.OpenAsync(trial: true, stop);
        foreach (var (child, sent) in file.Read(London.DayOf(clock.GetCurrentInstant()))) taking?.Take(child, sent, source.Name, now: null);
        return Summary(file, taking is null ? [] : [("to be added", taking.Added), ("to be changed", taking.Changed)]);
    }

    public async Task<ImportSummary> ApplyAsync(ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new SuspensionFile(source, new FileFindings(Kind, source.Name, findings), await rolls.ChildrenByNumberAsync(db, stop));
        var taking = new SuspensionTaking(db);
        await taking.OpenAsync(trial: false, stop);
        var rows = file.Read(deed.Today).ToList();
        // A file that breaks off is taken over as a whole or not at all.
        if (!file.Refused) foreach (var (child, sent) in rows) taking.Take(child, sent, source.Name, deed.Now);
        await db.SaveInBulkAsync(stop);
        if (taking.Added + taking.Changed > 0) await follow.RunAsync(db, deed.Today, stop);
        return Summary(file, [("added", taking.Added), ("changed", taking.Changed)]);
    }

    private static ImportSummary Summary(SuspensionFile file, IReadOnlyList<(string, long)> counts) =>
        new(file.Rows, [("rows in the file", file.Rows), .. counts, ("rows left out", file.Faulty)], []) { Refused = file.Refused };
}
