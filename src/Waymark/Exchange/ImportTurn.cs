using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>
/// One file of an area is checked or taken over at a time, whichever process or node does it: the command and the site, or two sites that
/// take up the same file after a crash. A dead one's turn ends with it.
/// </summary>
internal static class ImportTurn
{
    public static Task<StoreLock> TakeAsync(StoreSettings settings, AreaCode area, CancellationToken stop) => StoreLock.TakeAsync(settings, Name(area), stop);

    /// <summary>Null while somebody is at work.</summary>
    public static Task<StoreLock?> TryTakeAsync(StoreSettings settings, AreaCode area, CancellationToken stop) =>
        StoreLock.TryTakeAsync(settings, Name(area), stop);

    private static string Name(AreaCode area) => $"{area}-import";
}
