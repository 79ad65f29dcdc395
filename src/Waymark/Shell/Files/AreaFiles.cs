using System.Buffers;
using System.Security.Cryptography;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Shell.Files;

/// <summary>Keeps files below the folder of their area. Written beside, looked at, flushed, then named after their content: none is ever half there.</summary>
internal sealed class AreaFiles(StoreSettings stores, FileSettings settings, FileScan scan) : IFileStore
{
    private const string Folder = "files";

    public async Task<KeptFile> KeepAsync(AreaCode area, Stream content, string name, CancellationToken stop)
    {
        var folder = FolderOf(area);
        StoreFolder.Make(folder);
        var part = Path.Combine(folder, Path.GetRandomFileName() + WholeFile.Part);
        try
        {
            var (hash, bytes) = await WriteAsync(content, part, stop);
            var kind = FileLook.KindOf(part, name);
            await scan.LookAsync(part, stop);
            var kept = PathOf(area, hash);
            StoreFolder.Make(Path.GetDirectoryName(kept)!);
            File.Move(part, kept, overwrite: true);
            StoreFolder.Flush(Path.GetDirectoryName(kept)!);
            return new KeptFile(hash, kind, bytes);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public async Task<byte[]> ReadAsync(AreaCode area, string hash, CancellationToken stop)
    {
        if (!IsHash(hash) || !File.Exists(PathOf(area, hash))) throw new DamagedFileException(hash);
        var content = await File.ReadAllBytesAsync(PathOf(area, hash), stop);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : throw new DamagedFileException(hash);
    }

    /// <summary>Clears what a killed process was writing.</summary>
    public void ClearParts(AreaCode area)
    {
        if (!Directory.Exists(FolderOf(area))) return;
        foreach (var part in Directory.EnumerateFiles(FolderOf(area), "*" + WholeFile.Part)) WholeFile.DeleteIfFree(part);
    }

    private async Task<(string Hash, long Bytes)> WriteAsync(Stream content, string part, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(65536);
        try
        {
            await using var file = new FileStream(part, WholeFile.Options(FileMode.CreateNew));
            var total = 0L;
            while (await content.ReadAsync(buffer, stop) is > 0 and var read)
            {
                total += read;
                if (total > settings.MostBytes) throw new RefusedFileException($"The file must be {settings.MostBytes / 1_000_000} MB or smaller");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(hash.GetCurrentHash()), total);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private string FolderOf(AreaCode area) => Path.Combine(stores.FolderOf(area.Value), Folder);

    private string PathOf(AreaCode area, string hash) => Path.Combine(FolderOf(area), hash[..2], hash);

    /// <summary>A hash is a name of sixty-four signs and can lead nowhere else.</summary>
    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>At every start: clears files that a killed process was writing.</summary>
internal sealed class LeftParts(AreaFiles files) : IStoreRepair
{
    public Task RepairAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        files.ClearParts(area);
        return Task.CompletedTask;
    }
}
