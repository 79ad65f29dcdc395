using NodaTime;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Areas.Backup;

/// <summary>At every start: finishes a restore that was killed after the exchange, and clears whatever a killed backup, check or restore left.</summary>
internal sealed class InterruptedWork(IClock clock) : IStoreRepair
{
    public async Task RepairAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        var copy = CopiedStores.CopierOf(stores);
        if (!await copy.AnythingLeftAsync(area, stop)) return;
        foreach (var purpose in Scratch.Purposes)
        {
            await using var scratch = await Scratch.LeftoverAsync(stores, area, purpose, stop);
            if (scratch is not null) await new RestoreEnd(stores, copy, new Anchors(stores, clock)).SettleAsync(scratch, stop);
        }
    }
}
