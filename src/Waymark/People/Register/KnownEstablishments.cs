using Microsoft.EntityFrameworkCore;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Register;

internal sealed class KnownEstablishments : IEstablishments
{
    public async Task<IReadOnlyDictionary<string, RegisteredEstablishment>?> ReadAsync(WaymarkDb db, CancellationToken stop)
    {
        var all = await db.Set<Establishment>().AsNoTracking()
            .Select(e => new { e.Urn, Known = new RegisteredEstablishment(e.Opened, e.Closed, e.Type, e.SenUnit, e.ResourcedProvision, e.Successor) })
            .ToDictionaryAsync(e => e.Urn, e => e.Known, StringComparer.Ordinal, stop);
        return all.Count == 0 ? null : all;
    }
}
