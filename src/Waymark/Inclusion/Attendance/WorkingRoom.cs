using System.Security.Cryptography;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// A folder for what is written while a file is read. It goes with the work; what a killed one left is cleared with the rest of the room in which engines
/// work on the disk, because nobody holds its lock any more.
/// </summary>
internal sealed class WorkingRoom : IDisposable
{
    private readonly FileStream? held;

    private WorkingRoom(string folder, FileStream? held) => (Folder, this.held) = (folder, held);

    public string Folder { get; }

    /// <param name="lake">Folder of the lake of the area; null for a file without an area.</param>
    public static WorkingRoom Make(string? lake)
    {
        if (lake is null) return new(Directory.CreateTempSubdirectory("waymark-register-").FullName, null);
        var all = Path.Combine(Path.GetDirectoryName(lake)!, Scratch.Spill);
        StoreFolder.Make(all);
        var folder = Path.Combine(all, $"register-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var mine = new FileStream(folder + ".lock", WholeFile.Options(FileMode.CreateNew));
        StoreFolder.Make(folder);
        return new(folder, mine);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (held is null) return;
        held.Dispose();
        File.Delete(Folder + ".lock");
    }
}
