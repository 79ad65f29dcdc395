using System.IO.Compression;
using System.Text.Json;
using Waymark.Shell.Terminal;

namespace Waymark.Areas.Backup;

/// <summary>Reads a backup and checks every byte against its manifest on the way.</summary>
internal sealed class BackupReader : IDisposable
{
    private const int LargestManifest = 16 * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly IProgress<WorkStep> progress;
    private readonly long total;
    private long read;

    private BackupReader(ZipArchive zip, BackupManifest manifest, IProgress<WorkStep> progress)
    {
        (this.zip, Manifest, this.progress) = (zip, manifest, progress);
        total = Math.Max(1, manifest.Parts.Sum(part => part.Length));
    }

    public BackupManifest Manifest { get; }

    /// <exception cref="InvalidDataException">The file is no backup, or is not whole.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BackupReader Open(string path, IProgress<WorkStep> progress)
    {
        var opened = ZipFile.OpenRead(path);
        try
        {
            return new BackupReader(opened, ManifestOf(opened), progress);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public bool Holds(string name) => Manifest.Parts.Any(part => part.Name == name);

    /// <summary>Reads one part whole; afterwards its length and hash are known to be right.</summary>
    /// <exception cref="InvalidDataException">The part is missing, damaged or altered.</exception>
    public async Task ReadAsync(string name, Func<Stream, Task> take)
    {
        var part = Manifest.Parts.FirstOrDefault(p => p.Name == name) ?? throw new InvalidDataException($"The backup has no part {name}.");
        progress.Report(new WorkStep(name, (double)read / total));
        await using var stream = new HashedStream(await zip.GetEntry(name)!.OpenAsync(), bytes =>
        {
            read += bytes;
            progress.Report(new WorkStep(name, (double)read / total));
        });
        await using var limited = new LimitedStream(stream, part.Length);
        await take(limited);
        await limited.CopyToAsync(Stream.Null);
        if (stream.Passed != part.Length || stream.Sha256() != part.Sha256)
            throw new InvalidDataException($"The part {name} is not as it was written: the backup is damaged or was altered.");
    }

    public void Dispose() => zip.Dispose();

    private static BackupManifest ManifestOf(ZipArchive zip)
    {
        var entry = zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException("It has no manifest, so it is no backup of Waymark or was not finished.");
        if (entry.Length > LargestManifest) throw new InvalidDataException("Its manifest is too large to be one.");
        using var stream = entry.Open();
        BackupManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(stream, BackupManifest.Layout) ?? throw new InvalidDataException("Its manifest is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("Its manifest cannot be read: " + wrong.Message, wrong);
        }
        if (manifest.Format != BackupManifest.Present)
            throw new InvalidDataException($"Its format {manifest.Format} is not known to this version; install the version that made it ({manifest.Product}).");
        Agree(zip, manifest);
        return manifest;
    }

    private static void Agree(ZipArchive zip, BackupManifest manifest)
    {
        var there = zip.Entries.Select(e => e.FullName).Where(name => name != BackupManifest.Name).Order(StringComparer.Ordinal);
        var said = manifest.Parts.Select(part => part.Name).Order(StringComparer.Ordinal);
        if (!there.SequenceEqual(said)) throw new InvalidDataException("Its parts are not those that its manifest lists: the backup is damaged or was altered.");
        if (manifest.Parts.FirstOrDefault(part => !KeptFiles.IsSafe(part.Name)) is { } wrong)
            throw new InvalidDataException($"Its part {wrong.Name} would lead out of the folder of the area.");
    }
}
