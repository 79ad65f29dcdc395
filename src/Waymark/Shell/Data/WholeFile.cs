using System.Text;

namespace Waymark.Shell.Data;

/// <summary>Writes a file whole or not at all: under another name, on the disk, then renamed. Readable by the program's account alone.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        StoreFolder.Make(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var partial = path + ".partial";
        File.Delete(partial);
        using (var stream = new FileStream(partial, Options(FileMode.CreateNew)))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>How every file is made that holds children's data or a key.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = StoreFolder.OwnerFile;
        return options;
    }
}
