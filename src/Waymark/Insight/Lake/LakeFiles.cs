using System.Security.Cryptography;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The files of one lake on the disk.</summary>
internal static class LakeFiles
{
    /// <summary>Puts a finished file on the disk and takes its measure.</summary>
    public static async Task<(long Bytes, string Sha256)> SealAsync(string path, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, StoreFolder.OwnerFile);
        file.Flush(flushToDisk: true);
        return (file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)));
    }

    /// <summary>Deletes replaced files that nobody can still be reading, and what a killed writer left. Only for the holder of the lock.</summary>
    /// <returns>The replaced files that are still kept.</returns>
    public static IReadOnlyList<LakeManifest.Former> Sweep(string folder, LakeState state, IEnumerable<LakeManifest.Former> formers, Instant keepFrom)
    {
        var kept = formers.Where(former => former.At >= keepFrom.ToUnixTimeSeconds()).ToList();
        var known = state.Parts.Select(part => part.File).Concat(kept.Select(former => former.File)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Written(folder).Where(file => !known.Contains(file))) File.Delete(Path.Combine(folder, file));
        return kept;
    }

    /// <summary>Looks whether every file stands there in its length. What was changed inside is found by <see cref="LakeCheck"/>.</summary>
    /// <exception cref="LakeRefusedException">One does not.</exception>
    public static void Missing(string folder, LakeState state)
    {
        foreach (var part in state.Parts)
        {
            var file = new FileInfo(Path.Combine(folder, part.File));
            if (!file.Exists || file.Length != part.Bytes)
                throw new LakeRefusedException(
                    $"{file.FullName} is {(file.Exists ? "not as it was written" : "missing")}. Restore the area from a backup, or take what is broken out with waymark lake repair {state.Area} and bring it anew.");
        }
    }

    /// <summary>Every Parquet file below the folder, named or not, as a path below it.</summary>
    public static IEnumerable<string> Written(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToList()
        : [];
}
