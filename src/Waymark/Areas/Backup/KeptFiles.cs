using Waymark.Shell.Data;

namespace Waymark.Areas.Backup;

/// <summary>
/// The files that an area keeps beside its store (originals of imports and the like): every folder below the area's own, except what can be
/// made anew. A room that keeps files there need do nothing to have them backed up.
/// </summary>
internal static class KeptFiles
{
    private static readonly HashSet<string> MadeAnew = new(StringComparer.Ordinal) { Scratch.FolderName, Scratch.Spill };

    public static async Task SaveAsync(string areaFolder, BackupWriter to, CancellationToken stop)
    {
        // Manifests first, and only then a look at what else is there: every file that a copied manifest names was written before it, and is
        // kept for a while after it is replaced.
        foreach (var file in Files(areaFolder).Where(IsManifest).Concat(Files(areaFolder).Where(file => !IsManifest(file))))
        {
            // Somebody is just writing it, or was killed doing so.
            if (file.EndsWith(WholeFile.Part, StringComparison.Ordinal) || file.EndsWith(WholeFile.Partial, StringComparison.Ordinal)) continue;
            if (Opened(file) is not { } from) continue;
            await using (from)
                await to.AddAsync(BackupManifest.Files + Path.GetRelativePath(areaFolder, file).Replace('\\', '/'), part => from.CopyToAsync(part, stop));
        }
    }

    /// <summary>Lays the files of a backup ready, and an empty folder for each that the area has now and the backup has not; but the area keeps its keys.</summary>
    public static async Task LoadAsync(BackupReader from, string areaFolder, string staged, CancellationToken stop)
    {
        foreach (var folder in Folders(areaFolder).Where(folder => Path.GetFileName(folder) != StoreFolder.Keys)) StoreFolder.Make(Path.Combine(staged, Path.GetFileName(folder)));
        foreach (var part in from.Manifest.Parts.Where(part => part.Name.StartsWith(BackupManifest.Files, StringComparison.Ordinal)))
        {
            var file = Path.Combine(staged, part.Name[BackupManifest.Files.Length..]);
            StoreFolder.Make(Path.GetDirectoryName(file)!);
            await from.ReadAsync(part.Name, async stream =>
            {
                await using var to = new FileStream(file, WholeFile.Options(FileMode.CreateNew));
                await stream.CopyToAsync(to, stop);
                to.Flush(flushToDisk: true);
            });
        }
    }

    /// <summary>Puts the staged folders in place of the present ones. Can be repeated after a crash at any point.</summary>
    public static void Exchange(string staged, string areaFolder, string aside)
    {
        if (!Directory.Exists(staged)) return;
        foreach (var folder in Folders(staged).ToList())
        {
            var own = Path.Combine(areaFolder, Path.GetFileName(folder));
            var former = Path.Combine(aside, Path.GetFileName(folder));
            StoreFolder.Make(aside);
            if (Directory.Exists(own) && Directory.Exists(former)) Directory.Delete(former, recursive: true);
            if (Directory.Exists(own)) Directory.Move(own, former);
            Directory.Move(folder, own);
        }
        // Before the former ones are cleared away.
        StoreFolder.Flush(areaFolder);
    }

    /// <summary>A name that stays inside the folder into which it is unpacked.</summary>
    public static bool IsSafe(string name) => name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal)
        && name.Split('/').All(step => step is not ("" or "." or ".."));

    private static bool IsManifest(string file) => Path.GetFileName(file) == "manifest.json";

    private static IEnumerable<string> Files(string areaFolder) =>
        Folders(areaFolder).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Folders(string areaFolder) => Directory.Exists(areaFolder)
        ? Directory.EnumerateDirectories(areaFolder).Where(folder => !MadeAnew.Contains(Path.GetFileName(folder)))
        : [];

    // A file that an import took away again between the listing and now is not missed: no row of the copied store speaks of it.
    private static FileStream? Opened(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
