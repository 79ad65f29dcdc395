using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Rolls;

internal sealed class KnownRolls : IRolls
{
    public async IAsyncEnumerable<NumberOnRoll> NumbersAsync(WaymarkDb db, [EnumeratorCancellation] CancellationToken stop)
    {
        var numbers = db.Set<ChildIdentifier>().AsNoTracking().Where(i => i.Kind == IdentifierKind.Upn || i.Kind == IdentifierKind.FormerUpn)
            .Join(db.Set<Child>(), i => i.Child, c => c.Id, (i, c) => new { i.Value, c.Id, c.Born, c.YearGroup });
        await foreach (var n in numbers.AsAsyncEnumerable().WithCancellation(stop)) yield return new NumberOnRoll(n.Value, n.Id.Value, n.Born, n.YearGroup);
    }

    public async Task<IReadOnlyDictionary<string, ChildId>> ChildrenByNumberAsync(WaymarkDb db, CancellationToken stop)
    {
        var children = new Dictionary<string, ChildId?>(StringComparer.Ordinal);
        await foreach (var row in NumbersAsync(db, stop))
            children[row.Upn] = !children.TryGetValue(row.Upn, out var other) || other == ChildId.From(row.Child) ? ChildId.From(row.Child) : null;
        return children.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!.Value, StringComparer.Ordinal);
    }

    public async IAsyncEnumerable<TimeOnRoll> TimesAsync(WaymarkDb db, [EnumeratorCancellation] CancellationToken stop)
    {
        var times = db.Set<Enrolment>().AsNoTracking().Where(e => e.Urn != "").Select(e => new { e.Child, e.Urn, e.From, e.To });
        await foreach (var t in times.AsAsyncEnumerable().WithCancellation(stop))
            if (t.To is null || t.From is null || t.From <= t.To) yield return new TimeOnRoll(t.Child.Value, t.Urn, t.From, t.To);
    }

    public async Task<IReadOnlyList<TimeOnRoll>> TimesOfAsync(WaymarkDb db, ChildId child, CancellationToken stop) =>
        [.. (await db.Set<Enrolment>().AsNoTracking().Where(e => e.Child == child && e.Urn != "").ToListAsync(stop)).Where(e => !e.TakenBack).Select(e => new TimeOnRoll(child.Value, e.Urn, e.From, e.To))];

    public async Task<IReadOnlyDictionary<string, string>> SchoolsByNameAsync(WaymarkDb db, CancellationToken stop) =>
        (await db.Set<Organisation>().AsNoTracking().Where(o => o.Urn != "" && o.Name != "").Select(o => new { o.Name, o.Urn }).ToListAsync(stop))
            .GroupBy(o => o.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single().Urn, StringComparer.OrdinalIgnoreCase);

    public async Task<ILookup<string, NumberedSchool>> SchoolsByNumberAsync(WaymarkDb db, CancellationToken stop) =>
        (await db.Set<Establishment>().AsNoTracking().Where(e => e.Number != "").Select(e => new NumberedSchool(e.Authority + " " + e.Number, e.Urn, e.Opened, e.Closed)).ToListAsync(stop)).ToLookup(s => s.Number, StringComparer.Ordinal);
}
