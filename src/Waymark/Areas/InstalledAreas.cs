using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Shell.Data;

namespace Waymark.Areas;

internal sealed class InstalledAreas(Stores stores, IClock clock) : IAreas
{
    public async Task<IReadOnlyList<AreaName>> AllAsync(CancellationToken stop)
    {
        await using var db = stores.Directory();
        return await db.Set<Area>().OrderBy(a => a.Name).Select(a => new AreaName(a.Code, a.Name)).ToListAsync(stop);
    }

    public async Task MakeAsync(AreaCode code, string name, CancellationToken stop)
    {
        // The store first: an area is in the directory only once its casework can be opened.
        await stores.PrepareCaseworkAsync(code, stop);
        await using var db = stores.Directory();
        if (await db.Set<Area>().AnyAsync(a => a.Code == code, stop)) return;
        db.Add(new Area { Code = code, Name = name, Made = clock.GetCurrentInstant() });
        await db.SaveChangesAsync(stop);
    }
}
