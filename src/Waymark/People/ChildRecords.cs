using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>Children as a statutory return writes them. A restricted address leaves without its postcode.</summary>
internal sealed class ChildRecords : IChildRecords
{
    public async Task<IReadOnlyDictionary<ChildId, IncomingChild>> ReadAsync(WaymarkDb db, CancellationToken stop)
    {
        var numbers = (await db.Set<ChildIdentifier>().Where(i => i.To == null).AsNoTracking().ToListAsync(stop)).ToLookup(i => i.Child);
        var needs = (await db.Set<ChildNeed>().Where(n => n.To == null).AsNoTracking().ToListAsync(stop)).ToLookup(n => n.Child);
        var children = await db.Set<Child>().Where(c => !c.Sealed).AsNoTracking().ToListAsync(stop);
        return children.ToDictionary(c => c.Id, c => Record(c, [.. numbers[c.Id]], [.. needs[c.Id]]));
    }

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
