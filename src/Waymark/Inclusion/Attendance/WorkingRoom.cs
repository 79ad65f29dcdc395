using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>A folder for what is written while a file is read. It goes with the work; what a killed one left goes with the next.</summary>
internal sealed class WorkingRoom : IDisposable
{
    private WorkingRoom(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="lake">Folder of the lake of the area, whose files are read one at a time; null for a file without an area.</param>
    public static WorkingRoom Make(string? lake)
    {
        if (lake is null) return new(Directory.CreateTempSubdirectory("waymark-register-").FullName);
        var folder = Path.Combine(Path.GetDirectoryName(lake)!, Scratch.Spill, "register");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        StoreFolder.Make(folder);
        return new(folder);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
