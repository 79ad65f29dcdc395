using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;

namespace Waymark.Areas.Backup;

/// <summary>A note beside a backup that it was once loaded and found sound.</summary>
internal sealed record BackupVerified(string At, string Product, long Length);

/// <summary>Proves a backup by restoring it into scratch: every byte, every table, the audit trail. A backup never proved is called so.</summary>
internal sealed class BackupCheck(Stores stores, IStoreCopy copy, IClock clock)
{
    /// <exception cref="InvalidDataException">The file is no backup.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<(BackupManifest Manifest, Problems Problems)> RunAsync(string file, IProgress<WorkStep> progress, CancellationToken stop)
    {
        using var reader = BackupReader.Open(file, progress);
        if (!AreaCode.TryParse(reader.Manifest.Area, out var area)) return (reader.Manifest, Problems.Of("file", "Its area is no area code."));
        await using var scratch = await Scratch.TakeAsync(stores, area, Scratch.Verify, stop);
        await copy.ClearAsync(scratch, stop);
        try
        {
            var problems = await new StagedBackup(stores, copy).LoadAsync(reader, scratch, progress, stop);
            if (problems.None) Remember(file);
            return (reader.Manifest, problems);
        }
        finally
        {
            await copy.ClearAsync(scratch, CancellationToken.None);
        }
    }

    /// <summary>When the backup was last proved, or null. A note about another length speaks of another file.</summary>
    public static string? VerifiedAt(string file)
    {
        if (!File.Exists(NoteOf(file))) return null;
        var note = JsonSerializer.Deserialize<BackupVerified>(File.ReadAllText(NoteOf(file)), BackupManifest.Layout);
        return note is not null && note.Length == new FileInfo(file).Length ? note.At : null;
    }

    private static string NoteOf(string file) => file + ".verified";

    private void Remember(string file) => WholeFile.Write(NoteOf(file), JsonSerializer.Serialize(
        new BackupVerified(InstantPattern.General.Format(clock.GetCurrentInstant()), ProductVersion.Text, new FileInfo(file).Length), BackupManifest.Layout));
}
