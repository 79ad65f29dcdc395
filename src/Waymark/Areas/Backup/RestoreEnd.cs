using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Areas;
using Waymark.Shell;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Areas.Backup;

/// <summary>The end of a restore, after the exchange of the stores. Every step can be repeated, so that a killed one is finished at the next start.</summary>
internal sealed class RestoreEnd(Stores stores, IStoreCopy copy, Anchors anchors)
{
    /// <summary>Finishes what an earlier restore left after its exchange, or clears away what it left before.</summary>
    public async Task SettleAsync(Scratch scratch, CancellationToken stop)
    {
        if (RestoreIntent.Of(scratch) is { } intent && await HasHappenedAsync(scratch.Area, intent, stop)) await FinishAsync(scratch, intent, stop);
        else await copy.ClearAsync(scratch, stop);
    }

    /// <exception cref="InvalidOperationException">The area's own store is not the restored one.</exception>
    public async Task FinishAsync(Scratch scratch, RestoreIntent intent, CancellationToken stop)
    {
        if (!await HasHappenedAsync(scratch.Area, intent, stop)) throw new InvalidOperationException("The exchange of the stores did not happen.");
        // Whoever writes the lake would lay the state that they began with over the restored one.
        await using (await StoreLock.TakeAsync(stores.Settings, StoreLock.Lake(scratch.Area), stop))
            KeptFiles.Exchange(StagedBackup.FilesOf(scratch), stores.Settings.FolderOf(scratch.Area.Value), StagedBackup.FilesAsideOf(scratch));
        CrashPoint.Pass("restore.files");
        await anchors.RestoredAsync(scratch.Area, intent.TrailCount, intent.TrailHash, intent.Note, stop);
        CrashPoint.Pass("restore.anchored");
        await copy.ClearAsync(scratch, stop);
    }

    /// <summary>Whether the area's own store is the restored one: its trail then says so.</summary>
    private async Task<bool> HasHappenedAsync(AreaCode area, RestoreIntent intent, CancellationToken stop)
    {
        if (!await stores.HasCaseworkAsync(area, stop)) return false;
        try
        {
            await using var db = stores.Casework(area);
            return await db.Set<TrailEntry>().AnyAsync(entry => entry.Subject == intent.Subject, stop);
        }
        catch (DbException damaged) when (copy.IsDamage(damaged))
        {
            return false;
        }
    }
}
