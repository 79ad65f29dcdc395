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

    public async Task<IReadOnlyList<FoundSchool>> SearchAsync(WaymarkDb db, string words, int most, CancellationToken stop)
    {
        var asked = words.Trim().ToLowerInvariant();
        if (asked.Length < 2) return [];
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
        var near = await db.Set<Organisation>().Where(o => o.Urn != "" && o.Closed == null && (o.Name.ToLower().Contains(asked) || o.Locality.ToLower().Contains(asked)))
            .OrderBy(o => o.Name).Take(most).Select(o => new FoundSchool(o.Urn, o.Name, o.Locality, o.Phase)).ToListAsync(stop);
        var known = near.ConvertAll(o => o.Urn);
        var far = await db.Set<Establishment>().Where(e => !known.Contains(e.Urn) && e.Status != "2" && e.Status != "4" && (e.Name.ToLower().Contains(asked) || e.Town.ToLower().Contains(asked)))
            .OrderBy(e => e.Name).Take(most).Select(e => new FoundSchool(e.Urn, e.Name, e.Town, e.Phase)).ToListAsync(stop);
#pragma warning restore CA1862
        return [.. near.Concat(far).Take(most)];
    }

    public async Task<IReadOnlyDictionary<string, KnownSetting>> FindAsync(WaymarkDb db, IReadOnlyCollection<string> urns, CancellationToken stop)
    {
        var here = await db.Set<Organisation>().Where(o => o.Urn != "" && urns.Contains(o.Urn)).Select(o => new KnownSetting(o.Urn, o.Name, o.Locality, o.Type, "", false)).ToListAsync(stop);
        var all = await db.Set<Establishment>().Where(e => urns.Contains(e.Urn)).Select(e => new KnownSetting(e.Urn, e.Name, e.Town, e.Type, e.Authority, e.Section41)).ToListAsync(stop);
        return all.Concat(here).GroupBy(k => k.Urn, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }
}
