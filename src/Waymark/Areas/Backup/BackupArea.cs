using NodaTime;
using NodaTime.Text;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Areas.Backup;

/// <summary>Makes a backup of one area while the site runs: one state of the store, then the files it speaks of.</summary>
internal sealed class BackupArea(Stores stores, IStoreCopy copy, IAreas areas, Anchors anchors, IClock clock)
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <returns>The path of the backup.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<string> RunAsync(AreaCode area, string folder, Deed deed, IProgress<WorkStep> progress, CancellationToken stop)
    {
        await using var scratch = await Scratch.TakeAsync(stores, area, Scratch.Backup, stop);
        await copy.ClearAsync(scratch, stop);
        try
        {
            var path = await WriteAsync(scratch, folder, progress, stop);
            await using var db = stores.Casework(area);
            await db.SaveAsync(deed.As("backup", $"backup:{Path.GetFileName(path)}"), stop);
            CrashPoint.Pass("backup.recorded");
            await anchors.AddAsync(area, "backup", stop);
            return path;
        }
        finally
        {
            await copy.ClearAsync(scratch, CancellationToken.None);
        }
    }

    private async Task<string> WriteAsync(Scratch scratch, string folder, IProgress<WorkStep> progress, CancellationToken stop)
    {
        var made = clock.GetCurrentInstant();
        await using var writer = BackupWriter.Start(folder, $"{scratch.Area}-{Stamp.Format(made)}");
        progress.Report(new WorkStep($"Copy the store of {scratch.Area}", -1));
        var copied = await copy.SaveAsync(scratch, (name, write) =>
        {
            progress.Report(new WorkStep(name, -1));
            return writer.AddAsync(name, write);
        }, stop);
        // After the store: every file that a copied row speaks of was there before the row.
        progress.Report(new WorkStep("Kept files", -1));
        await KeptFiles.SaveAsync(stores.Settings.FolderOf(scratch.Area.Value), writer, stop);
        var name = (await areas.AllAsync(stop)).FirstOrDefault(known => known.Code == scratch.Area)?.Name ?? $"Area {scratch.Area}";
        return await writer.FinishAsync(parts => new BackupManifest(BackupManifest.Present, scratch.Area.Value, name,
            stores.Settings.Engine, ProductVersion.Text, InstantPattern.General.Format(made), copied, parts), stop);
    }
}
