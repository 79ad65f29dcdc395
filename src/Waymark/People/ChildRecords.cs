using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>Children as a statutory return writes them. A restricted address leaves without its postcode.</summary>
internal sealed class ChildRecords : IChildRecords
{
    public async Task<IReadOnlyList<ChildId>> InOrderAsync(WaymarkDb db, IQueryable<ChildId> children, CancellationToken stop)
    {
        var found = await db.Set<Child>().Where(c => !c.Sealed && children.Contains(c.Id)).Select(c => new { c.Id, c.Surname, c.Forename }).ToListAsync(stop);
        return [.. found.OrderBy(c => c.Surname, StringComparer.Ordinal).ThenBy(c => c.Forename, StringComparer.Ordinal).ThenBy(c => c.Id.ToString(), StringComparer.Ordinal).Select(c => c.Id)];
    }

    public async Task<IReadOnlyDictionary<ChildId, IncomingChild>> ReadAsync(WaymarkDb db, IReadOnlyCollection<ChildId> children, CancellationToken stop)
    {
        var numbers = (await db.Set<ChildIdentifier>().Where(i => i.To == null && children.Contains(i.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(i => i.Child);
        var needs = (await db.Set<ChildNeed>().Where(n => children.Contains(n.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(n => n.Child);
        var schools = (await db.Set<Enrolment>().Where(e => children.Contains(e.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(e => e.Child);
        var found = await db.Set<Child>().Where(c => !c.Sealed && children.Contains(c.Id)).AsNoTracking().ToListAsync(stop);
        return found.ToDictionary(c => c.Id, c => Record(c, [.. numbers[c.Id]], Latest([.. needs[c.Id].Where(n => !n.TakenBack)])) with
        {
            Enrolments = [.. schools[c.Id].Where(e => !e.TakenBack).Select(e => new IncomingEnrolment(e.Urn, e.Status, e.From, e.To, e.YearGroup))],
        });
    }

    /// <summary>The needs that hold; of a child for whom none does any more, those that ended last.</summary>
    private static IReadOnlyList<ChildNeed> Latest(IReadOnlyList<ChildNeed> all) =>
        all.Any(n => n.To is null) ? [.. all.Where(n => n.To is null)] : [.. all.Where(n => n.To == all.Max(o => o.To))];

    private static IncomingChild Record(Child c, IReadOnlyList<ChildIdentifier> numbers, IReadOnlyList<ChildNeed> needs) => new()
    {
        SourceKey = c.Id.ToString(), Surname = c.Surname, Forename = c.Forename, Born = c.Born, Sex = c.Sex, Ethnicity = c.Ethnicity,
        Postcode = c.AddressRestricted ? "" : c.Postcode,
        Upn = Upn.TryParse(Value(numbers, IdentifierKind.Upn), out var upn) ? upn : null,
        Uln = Uln.TryParse(Value(numbers, IdentifierKind.Uln), out var uln) ? uln : null,
        UpnUnknown = Value(numbers, IdentifierKind.UpnUnknown),
        Needs = [.. needs.Select(n => new IncomingNeed(n.Type, n.Rank, n.From))],
    };

    private static string Value(IReadOnlyList<ChildIdentifier> numbers, IdentifierKind kind) => numbers.FirstOrDefault(i => i.Kind == kind)?.Value ?? "";
}
