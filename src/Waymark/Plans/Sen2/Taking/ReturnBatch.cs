using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>Takes some thousand persons of a return over at once: matched, written, their cases taken, the doubtful ones put by. A trial counts and writes nothing.</summary>
internal sealed class ReturnBatch(WaymarkDb db, RecordSource source, Sen2Year year, IFindings findings, bool trial)
{
    public Taken Taken { get; } = new();

    public async Task TakeAsync(IMatching matching, IChildWriter writer, IWaitingRecords waiting, IReadOnlyList<Sen2Person> batch, CancellationToken stop)
    {
        if (batch.Count == 0) return;
        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var records = batch.Select(p => PersonMapping.Child(p, year)).ToList();
        var outcomes = await matching.MatchAsync(db, source.System, records, stop);
        var sure = Enumerable.Range(0, batch.Count).Where(i => outcomes[i] is not MatchOutcome.Question).ToList();
        var toWrite = sure.Select(i => new ChildToWrite(records[i], (outcomes[i] as MatchOutcome.Known)?.Child, (outcomes[i] as MatchOutcome.Known)?.By ?? "")).ToList();
        var written = trial ? Foreseen(toWrite) : await writer.AddOrUpdateAsync(db, toWrite, source, findings, stop);
        var cases = new CaseTaking(db, source, year, source.File.Options.GetValueOrDefault("team", ""), findings) { Trial = trial };
        await cases.LoadAsync([.. written.Where(w => !w.Added).Select(w => w.Id)], stop);
        foreach (var (at, child) in sure.Zip(written))
            foreach (var request in batch[at].Requests) cases.Take(child.Id, batch[at], request);
        if (!trial)
        {
            cases.FollowAll();
            await db.SaveInBulkAsync(stop);
            await waiting.KeepAsync(db, [.. Enumerable.Range(0, batch.Count).Where(i => outcomes[i] is MatchOutcome.Question)
                .Select(i => new WaitingRecord(records[i], (MatchOutcome.Question)outcomes[i], WaitingPerson.Write(batch[i], year)))], source, stop);
        }
        db.ChangeTracker.Clear();
        Taken.Add(written, cases, batch.Count - sure.Count);
    }

    // What of a known child would change is seen when it is taken over; a trial says only who is new.
    private List<WrittenChild> Foreseen(IReadOnlyList<ChildToWrite> children) =>
        [.. children.Select(c => new WrittenChild(c.Known ?? ChildId.From(NewId.Next(source.Deed.Now)), Added: c.Known is null, Changed: false))];
}
