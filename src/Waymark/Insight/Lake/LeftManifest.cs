using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>At every start: clears the manifest that a killed writer began. Nothing of it was ever seen.</summary>
internal sealed class LeftManifest(ILakes lakes) : IStoreRepair
{
    public async Task RepairAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        var begun = Path.Combine(lakes.FolderOf(area), LakeManifest.Name + WholeFile.Partial);
        if (!File.Exists(begun)) return;
        await using var alone = await StoreLock.TryTakeAsync(stores.Settings, StoreLock.Lake(area), stop);
        if (alone is not null) WholeFile.DeleteIfFree(begun);
    }
}
