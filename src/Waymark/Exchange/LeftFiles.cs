using Microsoft.EntityFrameworkCore;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>
/// At every start: clears the files that a killed import left and of which no row speaks, and puts the findings of one that was killed just
/// after its commit where they belong. The rows need no repair: a transaction is whole or not there.
/// </summary>
internal sealed class LeftFiles(Originals originals) : IStoreRepair
{
    public async Task RepairAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        await OriginalsAsync(stores, area, stop);
        await FindingsAsync(stores, area, stop);
    }

    private async Task OriginalsAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        originals.ClearParts(area);
        if (originals.Kept(area) is not { Count: > 0 } kept) return;
        if (await originals.TryHoldAsync(area, stop) is not { } held) return;
        await using (held)
        {
            await using var db = stores.Casework(area);
            var known = await db.Set<Import>().Select(i => i.Sha256).Distinct().ToListAsync(stop);
            foreach (var sha256 in kept.Except(known, StringComparer.Ordinal)) originals.Forget(area, sha256);
        }
    }

    private async Task FindingsAsync(Stores stores, AreaCode area, CancellationToken stop)
    {
        if (originals.UnkeptFindings(area) is not { Count: > 0 } unkept) return;
        if (await ImportTurn.TryTakeAsync(stores.Settings, area, stop) is not { } turn) return;
        await using (turn)
        {
            await using var db = stores.Casework(area);
            foreach (var import in unkept)
            {
                // Those of a file that is taken over were written whole before its commit; any others belong to work that was undone.
                var committed = await db.Set<Import>().AnyAsync(i => i.Id == import && i.State == ImportState.Applied, stop);
                FindingsFile.Settle(originals.FindingsOf(area, import), committed);
            }
        }
    }
}
