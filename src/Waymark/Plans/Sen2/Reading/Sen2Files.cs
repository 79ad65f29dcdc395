using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Opens a return of any shape: what it is follows from its first bytes, never from its name.</summary>
internal static class Sen2Files
{
    /// <param name="path">A file, or a folder with the nine COLLECT files.</param>
    /// <param name="name">Name to show.</param>
    /// <param name="report">Takes what is found while reading.</param>
    /// <param name="year">Return year of a file that does not say.</param>
    public static ISen2Reading Open(string path, string name, Action<Sen2Finding> report, int? year = null)
    {
        if (Directory.Exists(path)) return new TableReturn(() => CollectFiles.InFolder(path, report), report, year);
        return Magic(path) switch
        {
            [0x50, 0x4B, 3, 4] or [0x50, 0x4B, 5, 6] => new TableReturn(() => Archive(path, report), report, year),
            [0xD0, 0xCF, 0x11, 0xE0] => new TableReturn(() => throw new UnusableReturn("W000", "The file is an Excel file of the old kind or protected by a password; save it as .xlsx without a password."), report),
            _ => new XmlReturn(() => Sequential(path), name, report),
        };
    }

    private static ITables Archive(string path, Action<Sen2Finding> report)
    {
        var zip = new SafeZip(path);
        try
        {
            return zip.Has("[Content_Types].xml") ? new WorkbookTables(new Workbook(zip), report) : CollectFiles.InArchive(zip, report);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    private static FileStream Sequential(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.SequentialScan);

    private static byte[] Magic(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[4];
        var read = file.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        return head[..read];
    }
}
