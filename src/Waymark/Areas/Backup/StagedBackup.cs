using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Areas.Backup;

/// <summary>Loads a backup beside the area's store and finds out whether it can be trusted, before anything is replaced.</summary>
internal sealed class StagedBackup(Stores stores, IStoreCopy copy)
{
    /// <summary>Where the loaded store stands.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What stands in the way; the store is loaded and sound when there is none.</summary>
    public async Task<Problems> LoadAsync(BackupReader from, Scratch scratch, IProgress<WorkStep> progress, CancellationToken stop)
    {
        var manifest = from.Manifest;
        if (Unfit(manifest) is { } unfit) return Problems.Of("file", unfit);
        try
        {
            Place = await copy.LoadAsync(scratch, manifest.Store, from.ReadAsync, stop);
            await KeptFiles.LoadAsync(from, stores.Settings.FolderOf(scratch.Area.Value), FilesOf(scratch), stop);
        }
        catch (InvalidDataException wrong)
        {
            return Problems.Of("file", wrong.Message);
        }
        CrashPoint.Pass("restore.loaded");
        progress.Report(new WorkStep("Check the store", -1));
        var problems = new Problems();
        foreach (var sentence in await copy.CheckAsync(Place, manifest.Store, stop)) problems.Add("file", sentence);
        if (!problems.None) return problems;
        await stores.PrepareAtAsync(scratch.Area, Place, upTo: null, stop);
        progress.Report(new WorkStep("Check the audit trail", -1));
        await using var db = stores.CaseworkAt(Place);
        return TrailVerification.Verify(db).Fault is { } fault ? problems.Add("file", $"The audit trail in the backup is broken. {fault.Sentence}") : problems;
    }

    public static string FilesOf(Scratch scratch) => scratch.File("files");

    public static string FilesAsideOf(Scratch scratch) => scratch.File("files-before");

    private string? Unfit(BackupManifest manifest)
    {
        if (manifest.Engine != stores.Settings.Engine)
            return $"It was made on {manifest.Engine} and this installation keeps its casework on {stores.Settings.Engine}. Restore it in an installation with WAYMARK_Store__Engine={manifest.Engine}.";
        if (!AreaCode.TryParse(manifest.Area, out _)) return "Its area is no area code.";
        using var db = stores.CaseworkAt("none");
        return StoreMigration.Knows(db, manifest.Store.Schema)
            ? null
            : $"It was made by a newer Waymark ({manifest.Product}; its last step {manifest.Store.Schema} is not known to version {ProductVersion.Text}). Install the newer version first.";
    }
}
