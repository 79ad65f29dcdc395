using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Taking;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Sen2;

/// <summary>The SEN2 person-level return in any of its shapes: checked by its rules, then taken over person by person, a thousand at a time.</summary>
internal sealed class Sen2Profile(IMatching matching, IChildWriter writer, IWaitingRecords waiting, IClock clock) : IImportProfile
{
    public const string System = "sen2";
    private const int Batch = 1000;

    public string Id => System;
    public string Title => "SEN2 person-level return";

    public bool Recognises(ImportSource source) => Sen2Marks.In(source);

    public Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        using var pass = new Sen2Pass(source, findings, London.DayOf(clock.GetCurrentInstant()));
        foreach (var person in pass.Persons(progress, "Checking", stop)) pass.Release(person);
        return Task.FromResult(pass.Summary([("children in the file", pass.Count), ("children with an error, left out on import", pass.Faulty)]));
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        using var pass = new Sen2Pass(source, findings, deed.Today);
        var taken = new Taken();
        var work = new Work(db, new RecordSource(System, string.Create(CultureInfo.InvariantCulture, $"{System}:{pass.Year.Number}"), pass.Year.ReferenceDate, source, deed), pass.Year, findings, taken);
        var batch = new List<Sen2Person>(Batch);
        foreach (var person in pass.Persons(progress, "Importing", stop))
        {
            if (pass.LastHadError) continue;
            batch.Add(person);
            if (batch.Count == Batch) await TakeAsync(work, batch, stop);
        }
        await TakeAsync(work, batch, stop);
        return pass.Summary(
        [
            ("children in the file", pass.Count), ("children added", taken.Added), ("children changed", taken.Changed), ("cases added", taken.Cases),
            ("cases changed", taken.Renewed), ("children who wait for a person to decide", taken.Waiting), ("children with an error, left out", pass.Faulty),
        ]);
    }

    private async Task TakeAsync(Work work, List<Sen2Person> batch, CancellationToken stop)
    {
        if (batch.Count == 0) return;
        work.Db.ChangeTracker.Clear();
        work.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        var records = batch.Select(p => PersonMapping.Child(p, work.Year)).ToList();
        var outcomes = await matching.MatchAsync(work.Db, System, records, stop);
        var sure = Enumerable.Range(0, batch.Count).Where(i => outcomes[i] is not MatchOutcome.Question).ToList();
        var written = await writer.AddOrUpdateAsync(work.Db,
            [.. sure.Select(i => new ChildToWrite(records[i], (outcomes[i] as MatchOutcome.Known)?.Child, (outcomes[i] as MatchOutcome.Known)?.By ?? ""))], work.Source, work.Findings, stop);
        var cases = new CaseTaking(work.Db, work.Source, work.Year, work.Source.File.Options.GetValueOrDefault("team", ""), work.Findings);
        await cases.LoadAsync([.. written.Where(w => !w.Added).Select(w => w.Id)], stop);
        foreach (var (at, child) in sure.Zip(written)) await TakeAsync(cases, child.Id, batch[at], stop);
        work.Db.ChangeTracker.DetectChanges();
        await work.Db.SaveChangesAsync(stop);
        await waiting.KeepAsync(work.Db, [.. Enumerable.Range(0, batch.Count).Where(i => outcomes[i] is MatchOutcome.Question)
            .Select(i => new WaitingRecord(records[i], (MatchOutcome.Question)outcomes[i], WaitingPerson.Write(batch[i], work.Year)))], work.Source, stop);
        work.Taken.Add(written, cases, batch.Count - sure.Count);
        batch.Clear();
    }

    internal static async Task TakeAsync(CaseTaking cases, ChildId child, Sen2Person person, CancellationToken stop)
    {
        foreach (var request in person.Requests) await cases.TakeAsync(child, person, request, stop);
    }

    private sealed record Work(WaymarkDb Db, RecordSource Source, Sen2Year Year, IFindings Findings, Taken Taken);

    private sealed class Taken
    {
        public long Added { get; private set; }
        public long Changed { get; private set; }
        public long Cases { get; private set; }
        public long Renewed { get; private set; }
        public long Waiting { get; private set; }

        public void Add(IReadOnlyList<WrittenChild> written, CaseTaking cases, int waiting)
        {
            Added += written.Count(w => w.Added);
            Changed += written.Count(w => w is { Added: false, Changed: true });
            Cases += cases.Added;
            Renewed += cases.Renewed;
            Waiting += waiting;
        }
    }
}
