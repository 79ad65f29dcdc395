using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>A child as matching sees one.</summary>
internal sealed record Known(ChildId Id, string Surname, string Forename, LocalDate? Born, string Postcode, string SchoolUrn, bool Guarded)
{
    public string SurnameForm { get; } = NameForm.Of(Surname);
    public string ForenameForm { get; } = NameForm.Of(Forename);
}

/// <summary>All children who may be one of the records: by a number, or by the day of birth. Three queries, however many records.</summary>
internal sealed class Candidates
{
    private readonly Dictionary<ChildId, Known> byId;
    private readonly ILookup<ChildId, string> permanent;
    private readonly ILookup<string, (IdentifierKind Kind, string System, ChildId Child)> byNumber;
    private readonly ILookup<LocalDate?, Known> byBirth;

    private Candidates(IReadOnlyList<Known> children, IReadOnlyList<ChildIdentifier> numbers, IReadOnlyList<ChildIdentifier> upns)
    {
        permanent = upns.Where(u => Upn.TryParse(u.Value, out var upn) && !upn.Temporary).ToLookup(u => u.Child, u => u.Value);
        byId = children.ToDictionary(c => c.Id);
        byNumber = numbers.ToLookup(n => n.Value, n => (n.Kind, n.System, n.Child), StringComparer.Ordinal);
        byBirth = children.ToLookup(c => c.Born);
    }

    public static async Task<Candidates> LoadAsync(WaymarkDb db, IReadOnlyList<IncomingChild> records, CancellationToken stop)
    {
        var values = records.SelectMany(NumbersOf).Distinct().ToList();
        var births = records.Select(r => r.Born).Where(b => b is not null).Distinct().ToList();
        var numbers = await db.Set<ChildIdentifier>().Where(i => values.Contains(i.Value)).AsNoTracking().ToListAsync(stop);
        var ids = numbers.Select(n => n.Child).Distinct().ToList();
        var upns = await db.Set<ChildIdentifier>().Where(i => ids.Contains(i.Child) && (i.Kind == IdentifierKind.Upn || i.Kind == IdentifierKind.FormerUpn)).AsNoTracking().ToListAsync(stop);
        var children = await db.Set<Child>().Where(c => ids.Contains(c.Id) || births.Contains(c.Born))
            .Select(c => new Known(c.Id, c.Surname, c.Forename, c.Born, c.Postcode, c.SchoolUrn, c.Sealed || c.AddressRestricted)).ToListAsync(stop);
        return new Candidates(children, numbers, upns);
    }

    /// <summary>Children with that number, of one of those kinds.</summary>
    public IEnumerable<Known> With(string value, params IdentifierKind[] kinds) =>
        byNumber[value].Where(n => kinds.Contains(n.Kind)).Select(n => byId.GetValueOrDefault(n.Child)).OfType<Known>().DistinctBy(c => c.Id);

    public IEnumerable<Known> OfSource(string system, string key) =>
        byNumber[key].Where(n => n.Kind == IdentifierKind.SourceKey && n.System == system).Select(n => byId.GetValueOrDefault(n.Child)).OfType<Known>();

    public IEnumerable<Known> Born(LocalDate? day) => day is null ? [] : byBirth[day];

    /// <summary>The child has permanent UPNs here, and this is none of them.</summary>
    public bool OtherUpn(ChildId id, string upn) => permanent[id].Any() && !permanent[id].Contains(upn);

    public Known? Find(ChildId id) => byId.GetValueOrDefault(id);

    private static IEnumerable<string> NumbersOf(IncomingChild r) => new[]
    {
        r.SourceKey, r.Upn?.Value, r.Uln?.Value, r.NhsNumber?.Value,
    }.Concat(r.FormerUpns.Select(u => (string?)u.Value)).OfType<string>();
}
