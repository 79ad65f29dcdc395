using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Waymark.Shell.Data;

/// <summary>The data folder: for the account of the program alone, and never SQLite on a disk of the network.</summary>
internal static class StoreFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Mode of every file that holds children's data or a key.</summary>
    public const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Folder of an area that holds its keys. What was made with them elsewhere outlives every restore, so a backup without keys takes none away.</summary>
    public const string Keys = "keys";

    // Locks and the shared memory of the write-ahead log do not work across machines.
    private static readonly HashSet<string> Network = new(StringComparer.Ordinal)
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "lustre", "gpfs", "beegfs", "ocfs2", "gfs2", "davfs",
        "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.rclone", "fuse.gcsfuse", "fuse.davfs2",
    };

    /// <summary>Makes a folder that only the account of the program can enter.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder); return; }
        Directory.CreateDirectory(folder, OwnerOnly);
    }

    /// <summary>
    /// Puts the names in a folder on the disk: a file that was just renamed is otherwise there after a power cut under its old name. The base
    /// library flushes files alone, so the folder is opened by the system's own call. Windows writes names through by itself.
    /// </summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var opened = new SafeFileHandle(OpenFolder(folder, ReadOnly), ownsHandle: true);
        if (!opened.IsInvalid) RandomAccess.FlushToDisk(opened);
    }

    private const int ReadOnly = 0;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    /// <summary>Makes the data folder, or takes it back from others if it stood open.</summary>
    /// <exception cref="StoreRefusedException">SQLite is to be kept on a network file system.</exception>
    public static void Prepare(StoreSettings settings)
    {
        Make(settings.Folder);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(settings.Folder) & ~OwnerOnly) != UnixFileMode.None)
            File.SetUnixFileMode(settings.Folder, OwnerOnly);
        if (settings.Engine == StoreEngine.Sqlite && File.Exists(Mounts)) RefuseNetwork(settings.Folder, File.ReadLines(Mounts));
    }

    private const string Mounts = "/proc/self/mountinfo";

    /// <summary>Looks up the file system of a folder in the lines of the system's table of mounts.</summary>
    /// <exception cref="StoreRefusedException">It is one of the network.</exception>
    public static void RefuseNetwork(string folder, IEnumerable<string> mounts)
    {
        var path = Path.GetFullPath(folder) + "/";
        var kind = mounts.Select(line => line.Split(' '))
            .Select(words => (At: words[4].Replace("\\040", " ", StringComparison.Ordinal).TrimEnd('/') + "/", Kind: words[Array.IndexOf(words, "-") + 1]))
            .Where(mount => path.StartsWith(mount.At, StringComparison.Ordinal))
            .OrderBy(mount => mount.At.Length).LastOrDefault().Kind;
        if (kind is not null && Network.Contains(kind))
            throw new StoreRefusedException(
                $"The data folder {folder} is on a network file system ({kind}), where SQLite can lose data. Choose a folder on a local disk (WAYMARK_Store__Folder), or use PostgreSQL (WAYMARK_Store__Engine=Postgres).");
    }
}
