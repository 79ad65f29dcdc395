using Waymark.Core.Areas;

namespace Waymark.Shell.Data;

/// <summary>Finishes or clears what a killed process left behind. Asked at every start, while the store's lock is held; costs nothing when all is well.</summary>
internal interface IStoreRepair
{
    Task RepairAsync(Stores stores, AreaCode area, CancellationToken stop);
}
