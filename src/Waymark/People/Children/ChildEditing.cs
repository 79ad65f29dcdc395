using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.People.Search;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children;

/// <summary>The way in and out of every change by hand: opened within reach, saved over the version that the form was made from, findable by what it says now.</summary>
internal sealed class ChildEditing(WaymarkDb db, IChildren children, FieldsOfChild fields, IEnumerable<IChildFollower> followers)
{
    /// <returns>Null where there is no such child within reach; the refusal is in the trail.</returns>
    public async Task<OpenChild?> OpenAsync(ChildId id, Permission needs, string what, LocalDate today, CancellationToken stop)
    {
        if (await children.OpenAsync(id, needs, what, stop) is not { } card) return null;
        return new OpenChild(card, await db.Set<Child>().SingleAsync(c => c.Id == id, stop), await fields.OfAsync(id, today, stop));
    }

    /// <summary>Dated facts of one kind, the latest first.</summary>
    public async Task<IReadOnlyList<T>> FactsAsync<T>(ChildId child, CancellationToken stop)
        where T : ChildFact =>
        await db.Set<T>().Where(f => f.Child == child).OrderByDescending(f => f.From).ThenBy(f => f.Id).ToListAsync(stop);

    /// <summary>Every part of a record counts as one: whoever changes any of it must have seen its latest state.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the child since the form was made.</exception>
    public async Task SaveAsync(OpenChild open, int version, Deed deed, CancellationToken stop)
    {
        var row = db.Entry(open.Row);
        db.Expect(open.Row, version);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        if (row.Property(c => c.Born).OriginalValue != open.Row.Born)
            foreach (var follower in followers) await follower.FollowAsync(db, open.Row.Id, open.Row.Born, deed.Today, stop);
        await db.SaveAsync(deed.About(open.Row.Id.Value), stop);
        await SearchKeys.RewriteAsync(db, [open.Row.Id], stop);
        await all.CommitAsync(stop);
    }
}
