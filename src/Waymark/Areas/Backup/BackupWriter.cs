using System.IO.Compression;
using System.Text.Json;
using Waymark.Shell;
using Waymark.Shell.Data;

namespace Waymark.Areas.Backup;

/// <summary>Writes a backup under a temporary name; only a finished one gets its own. A killed one is cleared by the next.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    public const string Ending = ".waymark.zip";
    private const string Partial = ".partial";

    private readonly string path;
    private readonly FileStream file;
    private readonly ZipArchive zip;
    private readonly List<BackupPart> parts = [];
    private bool finished;

    private BackupWriter(string path)
    {
        this.path = path;
        file = new FileStream(path + Partial, WholeFile.Options(FileMode.CreateNew));
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public static BackupWriter Start(string folder, string name)
    {
        StoreFolder.Make(folder);
        // Left by a backup that was killed; whoever still writes one holds it.
        foreach (var partial in Directory.EnumerateFiles(folder, "*" + Ending + Partial)) WholeFile.DeleteIfFree(partial);
        var free = Path.Combine(folder, name + Ending);
        for (var turn = 2; File.Exists(free) || File.Exists(free + Partial); turn++) free = Path.Combine(folder, $"{name}-{turn}{Ending}");
        return new BackupWriter(free);
    }

    public async Task AddAsync(string name, Func<Stream, Task> write)
    {
        await using var part = new HashedStream(await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync());
        await write(part);
        parts.Add(new BackupPart(name, part.Passed, part.Sha256()));
        CrashPoint.Pass("backup.part");
    }

    /// <summary>Adds the manifest, puts everything on the disk and gives the backup its name.</summary>
    public async Task<string> FinishAsync(Func<IReadOnlyList<BackupPart>, BackupManifest> manifest, CancellationToken stop)
    {
        await using (var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(stop))
            await JsonSerializer.SerializeAsync(entry, manifest(parts), BackupManifest.Layout, stop);
        await zip.DisposeAsync();
        file.Flush(flushToDisk: true);
        await file.DisposeAsync();
        CrashPoint.Pass("backup.written");
        File.Move(path + Partial, path);
        StoreFolder.Flush(Path.GetDirectoryName(path)!);
        finished = true;
        CrashPoint.Pass("backup.named");
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (finished) return;
        await zip.DisposeAsync();
        await file.DisposeAsync();
        File.Delete(path + Partial);
    }
}
