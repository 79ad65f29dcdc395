using System.Text;

namespace Waymark.Shell.Data;

/// <summary>Writes a file whole or not at all: under another name, on the disk, then renamed. Readable by the program's account alone.</summary>
internal static class WholeFile
{
    /// <summary>Ending of a file that is being written beside what it will replace. No backup takes it.</summary>
    public const string Part = ".part";

    /// <summary>Ending under which <see cref="Write"/> begins. No backup takes it either.</summary>
    public const string Partial = ".partial";

    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        StoreFolder.Make(folder);
        var partial = path + Partial;
        File.Delete(partial);
        using (var stream = new FileStream(partial, Options(FileMode.CreateNew)))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        CrashPoint.Pass("file.written");
        File.Move(partial, path, overwrite: true);
        StoreFolder.Flush(folder);
    }

    /// <summary>The same for a file that grows as it is written. What breaks off leaves what stood there before.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var part = path + Part;
        File.Delete(part);
        await using (var stream = new FileStream(part, Options(FileMode.CreateNew)))
        {
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>How every file is made that holds children's data or a key.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = StoreFolder.OwnerFile;
        return options;
    }

    /// <summary>
    /// Removes a file that somebody began to write, unless they still have it open. One made at this very moment may not be held yet: then its
    /// writer finds it gone, fails, and nothing half written is taken for whole.
    /// </summary>
    public static void DeleteIfFree(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) File.Delete(path);
        }
        catch (IOException)
        {
            // In use, or already gone.
        }
    }
}
