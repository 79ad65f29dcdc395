using System.Data.Common;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Areas.Backup;

/// <summary>Brings a backup back: loads and checks it beside the area's store, then exchanges the two all at once.</summary>
internal sealed class RestoreArea(Stores stores, IStoreCopy copy, IAreas areas, Anchors anchors, BackupArea backup)
{
    /// <exception cref="InvalidDataException">The file is no backup.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Outcome> RunAsync(Request asked, Deed deed, IProgress<WorkStep> progress, CancellationToken stop)
    {
        using var reader = BackupReader.Open(asked.File, progress);
        if (reader.Manifest.Area != asked.Area.Value)
            return Refused("area", $"It is a backup of area {reader.Manifest.Area}, not of {asked.Area}.");
        await using var scratch = await Scratch.TakeAsync(stores, asked.Area, Scratch.Restore, stop);
        await End.SettleAsync(scratch, stop);
        var filled = !await copy.IsEmptyAsync(asked.Area, stop);
        if (filled && !asked.Force)
            return Refused("area", $"Area {asked.Area} holds casework. Add --force to replace it; what stands there now is backed up first.");
        var work = new Work(asked, scratch, deed, progress);
        var (place, problems) = await StageAsync(work, reader, stop);
        var notes = new List<string>();
        string? former = null;
        if (problems.None && filled) (former, problems) = await KeepFormerAsync(work, notes, stop);
        if (!problems.None)
        {
            await copy.ClearAsync(scratch, stop);
            return new Outcome(problems, null, []);
        }
        // Known before it is filled: a start looks after the areas that it knows. A filled one may be too damaged to be opened here.
        if (!filled) await areas.MakeAsync(asked.Area, reader.Manifest.AreaName, stop);
        await ExchangeAsync(work, place, notes, stop);
        await areas.MakeAsync(asked.Area, reader.Manifest.AreaName, stop);
        return new Outcome(problems, former, notes);
    }

    private RestoreEnd End => new(stores, copy, anchors);

    private async Task<(string Place, Problems Problems)> StageAsync(Work work, BackupReader reader, CancellationToken stop)
    {
        var staged = new StagedBackup(stores, copy);
        try
        {
            var problems = await staged.LoadAsync(reader, work.Scratch, work.Progress, stop);
            CrashPoint.Pass("restore.staged");
            return (staged.Place, problems);
        }
        catch
        {
            await copy.ClearAsync(work.Scratch, CancellationToken.None);
            throw;
        }
    }

    /// <summary>The present store as an ordinary backup; one too damaged for that is kept aside as it is by the exchange.</summary>
    private async Task<(string?, Problems)> KeepFormerAsync(Work work, List<string> notes, CancellationToken stop)
    {
        try
        {
            return (await backup.RunAsync(work.Asked.Area, stores.Settings.BackupsFolder, work.Deed, work.Progress, stop), new Problems());
        }
        catch (DbException damaged) when (copy.IsDamage(damaged))
        {
            notes.Add($"What stood there is damaged ({damaged.Message}); its files are kept beside the store with the ending .damaged.");
            return (null, new Problems());
        }
        catch (DbException failed)
        {
            return (null, Problems.Of("area", $"What stands there could not be backed up ({failed.Message}), so it is not replaced."));
        }
    }

    private async Task ExchangeAsync(Work work, string place, List<string> notes, CancellationToken stop)
    {
        await using (var db = stores.CaseworkAt(place))
        {
            if (new TrailVerification(stores, anchors).Verify(db, work.Asked.Area).Fault is { Kind: TrailFaultKind.MadeAnew } other)
                notes.Add($"The trail in the backup is not the one that was anchored here. {other.Sentence}");
        }
        var intent = await SealAsync(work, place, stop);
        work.Progress.Report(new WorkStep("Exchange the stores", -1));
        CrashPoint.Pass("restore.sealed");
        await using (await stores.LockAsync(work.Asked.Area, stop))
        {
            // From here on to the end, or, if it is killed, to the end at the next start.
            await copy.ExchangeAsync(work.Scratch, place, CancellationToken.None);
            CrashPoint.Pass("restore.exchanged");
            await End.FinishAsync(work.Scratch, intent, CancellationToken.None);
        }
    }

    /// <summary>The restored trail says at its end that it was restored, and by whom; the intent says where to look for it.</summary>
    private async Task<RestoreIntent> SealAsync(Work work, string place, CancellationToken stop)
    {
        await using var db = stores.CaseworkAt(place);
        var end = TrailVerification.End(db);
        var intent = new RestoreIntent(NewId.Next(work.Deed.Now).ToString("N"), Path.GetFileName(work.Asked.File), end.Seq, end.Hash);
        await db.SaveAsync(work.Deed.As("restore", intent.Subject), stop);
        intent.Write(work.Scratch);
        return intent;
    }

    private static Outcome Refused(string field, string sentence) => new(Problems.Of(field, sentence), null, []);

    private sealed record Work(Request Asked, Scratch Scratch, Deed Deed, IProgress<WorkStep> Progress);

    internal sealed record Request(AreaCode Area, string File, bool Force);

    /// <param name="Former">Backup of what stood there before.</param>
    internal sealed record Outcome(Problems Problems, string? Former, IReadOnlyList<string> Notes);
}
