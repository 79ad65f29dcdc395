using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Shell;

/// <summary>The small demonstration in the embedded stores, made once for the whole run: whoever wants one of their own gets a copy of its files.</summary>
internal static class DemoCopies
{
    public static readonly DemoCommand.Asked Small = new(815, 800, DemoArea.Today);

    private static readonly Lazy<Task<DirectoryInfo>> Made = new(MakeAsync);

    /// <summary>Fills a folder that does not exist yet.</summary>
    public static async Task ToAsync(string folder)
    {
        var from = (await Made.Value).FullName;
        Directory.CreateDirectory(folder);
        foreach (var below in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(from, below)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(folder, Path.GetRelativePath(from, file)));
    }

    private static async Task<DirectoryInfo> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("waymark-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), DemoCommand.Settings(folder.FullName), Small, CancellationToken.None);
        // What is still in a journal goes into its store before it is copied.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }
}
