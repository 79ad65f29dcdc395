using System.Security.Cryptography;
using Waymark.Core.Areas;
using Waymark.Exchange.Door;
using Waymark.Shell;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>
/// Keeps every file as it came, under its own hash. Written beside, flushed, then renamed: a crash leaves no half file that looks whole.
/// </summary>
internal sealed class Originals(StoreSettings settings)
{
    private const int HeadBytes = 64 * 1024;

    // While a part is written its writer holds it, so that a start can tell it from one that a crash left. On Windows it must be open to renaming.
    private const FileShare WhileWriting = FileShare.Read | FileShare.Delete;

    public async Task<KeptOriginal> KeepAsync(AreaCode area, Stream content, string name, long limit, CancellationToken stop)
    {
        var folder = FolderOf(area);
        StoreFolder.Make(folder);
        var temporary = Path.Combine(folder, $"{Path.GetRandomFileName()}{WholeFile.Part}");
        StoreLock? held = null;
        try
        {
            var options = WholeFile.Options(FileMode.CreateNew);
            options.Share = WhileWriting;
            await using var file = new FileStream(temporary, options);
            var (hash, length) = await WriteAsync(content, file, limit, stop);
            held = await StoreLock.TakeAsync(settings, LockName(area), stop);
            File.Move(temporary, PathOf(area, hash), overwrite: true);
            StoreFolder.Flush(folder);
            CrashPoint.Pass("import.kept");
            return new KeptOriginal(await SourceAsync(area, hash, name, length, stop), held);
        }
        catch
        {
            File.Delete(temporary);
            if (held is not null) await held.DisposeAsync();
            throw;
        }
    }

    public async Task<ImportSource> SourceAsync(AreaCode area, string sha256, string name, long length, CancellationToken stop) =>
        await SourceOfAsync(PathOf(area, sha256), name, sha256, length, stop);

    /// <summary>A file or folder that stays where it is, for <c>waymark validate</c>.</summary>
    public static async Task<ImportSource> InPlaceAsync(string path, CancellationToken stop)
    {
        if (Directory.Exists(path)) return new ImportSource(path, Path.GetFileName(path.TrimEnd('/')), ReadOnlyMemory<byte>.Empty, "", 0);
        await using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        return await SourceOfAsync(path, Path.GetFileName(path), hash, file.Length, stop);
    }

    /// <summary>Where the findings of an import stand, one JSON object a line.</summary>
    public string FindingsOf(AreaCode area, Guid import) => Path.Combine(Directory.CreateDirectory(FindingsFolder(area)).FullName, $"{import}.jsonl");

    /// <summary>The imports whose findings were written and not put in their place: somebody is at work on them, or was killed.</summary>
    public IReadOnlyList<Guid> UnkeptFindings(AreaCode area) => [.. Files(FindingsFolder(area), $"*.jsonl{WholeFile.Part}")
        .Select(file => Guid.TryParse(Path.GetFileName(file).Split('.')[0], out var import) ? import : Guid.Empty).Where(import => import != Guid.Empty)];

    /// <summary>Removes what a crash in the middle of an upload left behind; what is still on its way in is held by whoever receives it.</summary>
    public void ClearParts(AreaCode area)
    {
        foreach (var part in Files(FolderOf(area), "*" + WholeFile.Part)) WholeFile.DeleteIfFree(part);
    }

    /// <summary>The hashes of all files that are kept.</summary>
    public IReadOnlyList<string> Kept(AreaCode area) =>
        [.. Files(FolderOf(area), "*").Select(file => Path.GetFileName(file)).Where(name => name.Length == 2 * SHA256.HashSizeInBytes && name.All(char.IsAsciiHexDigitLower))];

    /// <summary>Keeps others from adding a file, or gives null when one is just being added.</summary>
    public Task<StoreLock?> TryHoldAsync(AreaCode area, CancellationToken stop) => StoreLock.TryTakeAsync(settings, LockName(area), stop);

    /// <summary>Forgets a file that no import refers to: what nobody can see must not be kept.</summary>
    public void Forget(AreaCode area, string sha256) => File.Delete(PathOf(area, sha256));

    private static string LockName(AreaCode area) => $"{area}-originals";

    private string FolderOf(AreaCode area) => Path.Combine(settings.FolderOf(area.Value), "originals");

    private string FindingsFolder(AreaCode area) => Path.Combine(settings.FolderOf(area.Value), "findings");

    private string PathOf(AreaCode area, string sha256) => Path.Combine(FolderOf(area), sha256);

    private static IEnumerable<string> Files(string folder, string like) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, like) : [];

    private static async Task<ImportSource> SourceOfAsync(string path, string name, string sha256, long length, CancellationToken stop)
    {
        var head = new byte[HeadBytes];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, stop);
        return new ImportSource(path, name, head.AsMemory(0, read), sha256, length);
    }

    private static async Task<(string Hash, long Length)> WriteAsync(Stream content, FileStream file, long limit, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long length = 0;
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if ((length += read) > limit) throw new FileTooLarge(limit);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
            CrashPoint.Pass("import.receiving");
        }
        await file.FlushAsync(stop);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}

/// <summary>The file is larger than the place it was sent to takes.</summary>
internal sealed class FileTooLarge(long limit) : Exception($"The file is larger than {limit / 1024 / 1024} MB.");
