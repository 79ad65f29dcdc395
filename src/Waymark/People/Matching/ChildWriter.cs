using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.People.Register;
using Waymark.People.Search;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>Takes children of a file over: fills what is blank, renews what came from the same source, keeps what people here know better.</summary>
internal sealed class ChildWriter : IChildWriter
{
    public async Task<IReadOnlyList<WrittenChild>> AddOrUpdateAsync(
        WaymarkDb db, IReadOnlyList<ChildToWrite> children, RecordSource source, IFindings findings, CancellationToken stop)
    {
        var present = await PresentChildren.LoadAsync(db, [.. children.Select(c => c.Known).OfType<ChildId>()], stop);
        var written = new List<WrittenChild>(children.Count);
        foreach (var one in children)
        {
            var child = one.Known is { } id ? present.Child(id) : New(db, one.Record, source);
            var merge = new ChildMerge(db, child, present, source, findings);
            var changed = merge.Take(one.Record);
            written.Add(new WrittenChild(child.Id, Added: one.Known is null, Changed: changed));
        }
        await SchoolsOfArea.AddMissingAsync(db, [.. children.SelectMany(c => c.Record.Enrolments).Select(e => e.Urn).Distinct()], source.Deed.Now, stop);
        await db.SaveInBulkAsync(stop);
        await SearchKeys.RewriteAsync(db, [.. written.Where(w => w.Added || w.Changed).Select(w => w.Id).Distinct()], stop);
        return written;
    }

    private static Child New(WaymarkDb db, IncomingChild record, RecordSource source)
    {
        var child = new Child
        {
            Id = ChildId.From(NewId.Next(source.Deed.Now)), Surname = record.Surname, Forename = record.Forename, Source = source.Label,
        };
        db.Add(child);
        return child;
    }
}

/// <summary>The facts of known children as stored, in five queries.</summary>
internal sealed class PresentChildren
{
    private Dictionary<ChildId, Child> children = [];

    public ILookup<ChildId, ChildIdentifier> Identifiers { get; private set; } = Array.Empty<ChildIdentifier>().ToLookup(i => i.Child);
    public ILookup<ChildId, ChildNeed> Needs { get; private set; } = Array.Empty<ChildNeed>().ToLookup(i => i.Child);
    public ILookup<ChildId, SenStatus> Statuses { get; private set; } = Array.Empty<SenStatus>().ToLookup(i => i.Child);
    public ILookup<ChildId, Enrolment> Enrolments { get; private set; } = Array.Empty<Enrolment>().ToLookup(i => i.Child);

    public Child Child(ChildId id) => children[id];

    public static async Task<PresentChildren> LoadAsync(WaymarkDb db, IReadOnlyList<ChildId> ids, CancellationToken stop)
    {
        if (ids.Count == 0) return new PresentChildren();
        return new PresentChildren
        {
            children = await db.Set<Child>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop),
            Identifiers = (await db.Set<ChildIdentifier>().Where(f => ids.Contains(f.Child)).ToListAsync(stop)).ToLookup(f => f.Child),
            Needs = (await db.Set<ChildNeed>().Where(f => ids.Contains(f.Child)).ToListAsync(stop)).ToLookup(f => f.Child),
            Statuses = (await db.Set<SenStatus>().Where(f => ids.Contains(f.Child)).ToListAsync(stop)).ToLookup(f => f.Child),
            Enrolments = (await db.Set<Enrolment>().Where(f => ids.Contains(f.Child)).ToListAsync(stop)).ToLookup(f => f.Child),
        };
    }
}
