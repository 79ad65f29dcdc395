using System.Globalization;
using System.Security.Cryptography;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>
/// Where the engines of this process work on the disk for one area. Each engine has a folder of its own, since engines call their files by the
/// same names; a lock says that the process lives, so that what a killed one left is cleared by the next.
/// </summary>
internal sealed class Spill : IDisposable
{
    private const string Lock = ".lock";

    private readonly string folder;
    private readonly FileStream? held;
    private int engines;

    public Spill(string areaFolder)
    {
        var all = Path.Combine(areaFolder, Scratch.Spill);
        folder = Path.Combine(all, $"{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        try
        {
            StoreFolder.Make(all);
            ClearLeft(all);
            held = new FileStream(folder + Lock, WholeFile.Options(FileMode.CreateNew));
            StoreFolder.Make(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A lake on a disk that cannot be written can still be read, in memory.
            held?.Dispose();
            held = null;
        }
    }

    /// <summary>A folder for one engine; empty where the disk cannot be written.</summary>
    public string Next() => held is null ? "" : Path.Combine(folder, Interlocked.Increment(ref engines).ToString(CultureInfo.InvariantCulture));

    /// <summary>Clears what an engine left of its folder.</summary>
    public static void Clear(string engine)
    {
        if (engine.Length > 0 && Directory.Exists(engine)) Directory.Delete(engine, recursive: true);
    }

    public void Dispose()
    {
        if (held is null) return;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        held.Dispose();
        File.Delete(folder + Lock);
    }

    private static void ClearLeft(string all)
    {
        foreach (var lockOf in Directory.EnumerateFiles(all, "*" + Lock)) WholeFile.DeleteIfFree(lockOf);
        foreach (var of in Directory.EnumerateDirectories(all).Where(of => !File.Exists(of + Lock)))
        {
            try
            {
                Directory.Delete(of, recursive: true);
            }
            catch (IOException)
            {
                // Another process clears it too.
            }
        }
    }
}
