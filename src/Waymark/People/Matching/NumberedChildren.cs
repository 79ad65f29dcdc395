using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

internal sealed class NumberedChildren : IChildNumbers
{
    public async Task<IReadOnlyList<NumberedChild?>> FindAsync(WaymarkDb db, IReadOnlyList<ChildNumbers> records, CancellationToken stop)
    {
        var values = records.SelectMany(ValuesOf).Distinct().ToList();
        var found = await db.Set<ChildIdentifier>().AsNoTracking().Where(i => values.Contains(i.Value) && (i.Kind == IdentifierKind.Upn || i.Kind == IdentifierKind.FormerUpn || i.Kind == IdentifierKind.Uln))
            .Join(db.Set<Child>().Where(c => !c.Sealed && !c.AddressRestricted), i => i.Child, c => c.Id, (i, c) => new { i.Value, i.Kind, c.Id, c.Born }).ToListAsync(stop);
        var ids = found.Select(f => f.Id).Distinct().ToList();
        var dual = (await db.Set<Enrolment>().Where(e => ids.Contains(e.Child) && e.To == null && (e.Status == "M" || e.Status == "S")).Select(e => e.Child).ToListAsync(stop)).ToHashSet();
        var byValue = found.ToLookup(f => f.Value, StringComparer.Ordinal);
        return [.. records.Select(r => One(ValuesOf(r).SelectMany(v => byValue[v]).Where(f => r.Born is not null && f.Born == r.Born).Select(f => f.Id)) is { } id
            ? new NumberedChild(id, dual.Contains(id)) : null)];
    }

    public async Task<IReadOnlyDictionary<string, RegisteredSchool>?> SchoolsAsync(WaymarkDb db, IReadOnlyCollection<string> urns, CancellationToken stop)
    {
        if (await db.Set<Establishment>().AnyAsync(stop))
            return await db.Set<Establishment>().AsNoTracking().Where(e => urns.Contains(e.Urn))
                .ToDictionaryAsync(e => e.Urn, e => new RegisteredSchool(e.Phase, e.Closed, Shut: e.Status == "2"), StringComparer.Ordinal, stop);
        if (!await db.Set<Organisation>().AnyAsync(o => o.Urn != "" && o.Phase != "", stop)) return null;
        return await db.Set<Organisation>().AsNoTracking().Where(o => urns.Contains(o.Urn) && o.Urn != "").ToDictionaryAsync(o => o.Urn, o => new RegisteredSchool(o.Phase, o.Closed), stop);
    }

    // Numbers of one record that belong to two children join it to neither.
    private static ChildId? One(IEnumerable<ChildId> ids) => ids.Distinct().Take(2).ToList() is [var only] ? only : null;

    // A temporary UPN is local to its school and no evidence elsewhere.
    private static IEnumerable<string> ValuesOf(ChildNumbers r) => new[] { r.Upn is { Temporary: false } upn ? upn.Value : null, r.Uln?.Value }.OfType<string>();
}
