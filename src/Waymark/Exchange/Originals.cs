using System.Security.Cryptography;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>
/// Keeps every file as it came, under its own hash. Written beside, flushed, then renamed: a crash leaves no half file that looks whole.
/// </summary>
internal sealed class Originals(StoreSettings settings)
{
    private const int HeadBytes = 64 * 1024;

    public async Task<ImportSource> KeepAsync(AreaCode area, Stream content, string name, long limit, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.FolderOf(area.Value), "originals")).FullName;
        var temporary = Path.Combine(folder, $"{Path.GetRandomFileName()}.part");
        try
        {
            var (hash, length) = await WriteAsync(content, temporary, limit, stop);
            File.Move(temporary, PathOf(area, hash), overwrite: true);
            return await SourceAsync(area, hash, name, length, stop);
        }
        finally
        {
            File.Delete(temporary);
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
    public string FindingsOf(AreaCode area, Guid import) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(settings.FolderOf(area.Value), "findings")).FullName, $"{import}.jsonl");

    /// <summary>Removes what a crash in the middle of an upload left behind. A younger part may still be on its way in, on this node or another.</summary>
    public void Sweep(AreaCode area, Instant now)
    {
        var folder = Path.Combine(settings.FolderOf(area.Value), "originals");
        if (!Directory.Exists(folder)) return;
        var old = (now - Duration.FromDays(1)).ToDateTimeUtc();
        foreach (var part in Directory.EnumerateFiles(folder, "*.part").Where(part => File.GetLastWriteTimeUtc(part) < old)) File.Delete(part);
    }

    /// <summary>Forgets a file that no import refers to: what nobody can see must not be kept.</summary>
    public void Forget(AreaCode area, string sha256) => File.Delete(PathOf(area, sha256));

    private string PathOf(AreaCode area, string sha256) => Path.Combine(settings.FolderOf(area.Value), "originals", sha256);

    private static async Task<ImportSource> SourceOfAsync(string path, string name, string sha256, long length, CancellationToken stop)
    {
        var head = new byte[HeadBytes];
        await using var file = File.OpenRead(path);
        var read = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, stop);
        return new ImportSource(path, name, head.AsMemory(0, read), sha256, length);
    }

    private static async Task<(string Hash, long Length)> WriteAsync(Stream content, string path, long limit, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, WholeFile.Options(FileMode.CreateNew));
        var buffer = new byte[81920];
        long length = 0;
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if ((length += read) > limit) throw new FileTooLarge(limit);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}

/// <summary>The file is larger than the place it was sent to takes.</summary>
internal sealed class FileTooLarge(long limit) : Exception($"The file is larger than {limit / 1024 / 1024} MB.");
