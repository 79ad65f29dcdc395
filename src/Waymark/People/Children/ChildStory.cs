using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Children;

/// <summary>All that is known of one child and may be seen by this visitor; what may not be seen is not read.</summary>
internal sealed record ChildStory(
    Child Child, string School, IReadOnlySet<Permission> May, IReadOnlyList<ChildName> Names, IReadOnlyList<ChildIdentifier> Identifiers,
    IReadOnlyList<SenStatus> Statuses, IReadOnlyList<ChildNeed> Needs, IReadOnlyList<ChildDisability> Disabilities, IReadOnlyList<ChildFlag> Flags,
    IReadOnlyList<ChildStory.Place> Places, IReadOnlyList<FamilyContact> Contacts, IReadOnlyList<Involvement> People)
{
    public static readonly IReadOnlyDictionary<string, (string Label, Permission Needs)> FlagKinds = Table.Embedded("People/child-flags.csv").Rows
        .ToDictionary(r => r["code"], r => (r["label"], Enum.Parse<Permission>(r["permission"])), StringComparer.Ordinal);

    public bool AddressShown => May.Contains(Permission.ViewContacts) && (!Child.AddressRestricted || May.Contains(Permission.ViewRestrictedAddress));

    /// <summary>The person to turn to; letters go through them where the address is withheld.</summary>
    public Involvement? Lead => People.FirstOrDefault(p => p.Lead && p.Role == Role.CaseOfficer) ?? People.FirstOrDefault(p => p.Lead);

    internal sealed record Place(string Name, Enrolment At);
}

/// <summary>Reads the story with a fixed number of queries.</summary>
internal sealed class ChildStories(WaymarkDb db, FieldsOfChild fields)
{
    public async Task<ChildStory> ReadAsync(ChildCard card, LocalDate today, CancellationToken stop)
    {
        var may = await fields.OfAsync(card.Id, today, stop);
        return new ChildStory(
            await db.Set<Child>().AsNoTracking().SingleAsync(c => c.Id == card.Id, stop), card.School, may,
            await OfAsync<ChildName>(card.Id, may.Contains(Permission.ViewChild), stop),
            [.. (await OfAsync<ChildIdentifier>(card.Id, may.Contains(Permission.ViewIdentifiers), stop)).Where(i => i.Kind != IdentifierKind.SourceKey)],
            await OfAsync<SenStatus>(card.Id, may.Contains(Permission.ViewPlan), stop),
            [.. (await OfAsync<ChildNeed>(card.Id, may.Contains(Permission.ViewPlan), stop)).OrderBy(n => n.To is not null).ThenBy(n => n.Rank)],
            await OfAsync<ChildDisability>(card.Id, may.Contains(Permission.ViewPlan), stop),
            [.. (await OfAsync<ChildFlag>(card.Id, shown: true, stop)).Where(f => f.On(today) && ChildStory.FlagKinds.TryGetValue(f.Kind, out var kind) && may.Contains(kind.Needs))],
            await PlacesAsync(card.Id, stop),
            await OfAsync<FamilyContact>(card.Id, may.Contains(Permission.ViewContacts), stop),
            [.. (await OfAsync<Involvement>(card.Id, shown: true, stop)).OrderBy(i => !i.On(today)).ThenBy(i => !i.Lead).ThenBy(i => i.Role)]);
    }

    private async Task<IReadOnlyList<T>> OfAsync<T>(ChildId child, bool shown, CancellationToken stop)
        where T : ChildFact =>
        shown ? [.. (await db.Set<T>().Where(f => f.Child == child).OrderByDescending(f => f.From).AsNoTracking().ToListAsync(stop)).Where(f => !f.TakenBack)] : [];

    private async Task<IReadOnlyList<ChildStory.Place>> PlacesAsync(ChildId child, CancellationToken stop) => [.. (await (
        from at in db.Set<Enrolment>()
        where at.Child == child
        join school in db.Set<Organisation>().Where(o => o.Urn != "") on at.Urn equals school.Urn into schools
        from school in schools.DefaultIfEmpty()
        orderby at.From descending
        select new ChildStory.Place(school == null ? "URN " + at.Urn : school.Name, at)).AsNoTracking().ToListAsync(stop)).Where(p => !p.At.TakenBack)];
}
