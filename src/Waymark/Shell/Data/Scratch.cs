using Waymark.Core.Areas;

namespace Waymark.Shell.Data;

/// <summary>
/// Room for a copy of an area's store while it is being made, checked or restored: a folder of the area and, with PostgreSQL, a schema
/// beside that of the area. Held by one process at a time; whatever a killed one left is cleared by the next.
/// </summary>
internal sealed class Scratch : IAsyncDisposable
{
    public const string Backup = "backup";
    public const string Restore = "restore";
    public const string Verify = "verify";
    public static readonly IReadOnlyList<string> Purposes = [Backup, Restore, Verify];

    private readonly StoreLock held;

    private Scratch(AreaCode area, string purpose, string folder, StoreLock held) =>
        (Area, Purpose, Folder, this.held) = (area, purpose, folder, held);

    public AreaCode Area { get; }

    public string Purpose { get; }

    public string Folder { get; }

    /// <summary>Everything of the area's folder that is not its scratch stands in other folders than this.</summary>
    public const string FolderName = "scratch";

    /// <summary>Folder of an area in which engines work on what does not fit into memory. Holds nothing that is kept.</summary>
    public const string Spill = "spill";

    public string File(string name) => Path.Combine(Folder, name);

    public static bool AnyFolder(Stores stores, AreaCode area)
    {
        var all = Path.Combine(stores.Settings.FolderOf(area.Value), FolderName);
        return Directory.Exists(all) && Directory.EnumerateDirectories(all).Any();
    }

    public void Empty()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Waits until nobody else works for this purpose in the area.</summary>
    public static async Task<Scratch> TakeAsync(Stores stores, AreaCode area, string purpose, CancellationToken stop)
    {
        StoreFolder.Prepare(stores.Settings);
        return Of(stores, area, purpose, await StoreLock.TakeAsync(stores.Settings, LockName(area, purpose), stop));
    }

    /// <summary>The scratch that a killed process left, or null: there is none, or someone is at work in it.</summary>
    public static async Task<Scratch?> LeftoverAsync(Stores stores, AreaCode area, string purpose, CancellationToken stop) =>
        await StoreLock.TryTakeAsync(stores.Settings, LockName(area, purpose), stop) is { } held ? Of(stores, area, purpose, held) : null;

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static string LockName(AreaCode area, string purpose) => $"{area}-{purpose}";

    private static Scratch Of(Stores stores, AreaCode area, string purpose, StoreLock held) =>
        new(area, purpose, Path.Combine(stores.Settings.FolderOf(area.Value), FolderName, purpose), held);
}
