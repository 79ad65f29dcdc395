using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Core.People.Names;
using Waymark.Shell.Data;

namespace Waymark.People.Search;

/// <summary>Keeps the keys by which children are found in step with what is known of them. The one place that writes them.</summary>
internal static class SearchKeys
{
    /// <summary>Rewrites the keys of these children, inside the caller's transaction, with four queries whatever their number.</summary>
    public static async Task RewriteAsync(WaymarkDb db, IReadOnlyList<ChildId> ids, CancellationToken stop)
    {
        var children = await db.Set<Child>().Where(c => EF.Parameter(ids).Contains(c.Id)).AsNoTracking().ToListAsync(stop);
        var names = (await db.Set<ChildName>().Where(n => EF.Parameter(ids).Contains(n.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(n => n.Child);
        var numbers = (await db.Set<ChildIdentifier>().Where(i => EF.Parameter(ids).Contains(i.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(i => i.Child);
        await db.Set<SearchKey>().Where(k => EF.Parameter(ids).Contains(k.Child)).ExecuteDeleteAsync(stop);
        // In the order of the index, which then grows page by page.
        db.AddRange(children.SelectMany(c => Of(c, names[c.Id], numbers[c.Id])).OrderBy(k => k.Key, StringComparer.Ordinal));
        await db.SaveInBulkAsync(stop);
    }

    public static IEnumerable<SearchKey> Of(Child child, IEnumerable<ChildName> names, IEnumerable<ChildIdentifier> numbers)
    {
        var keys = new[] { child.Surname, child.Forename, child.MiddleNames, child.KnownAs }
            .Concat(names.SelectMany(n => new[] { n.Surname, n.Forename })).SelectMany(NameKeys.OfName)
            .Concat(child.Born is { } born ? [NameKeys.OfBirth(born)] : [])
            .Concat(numbers.Where(i => i.Kind is not (IdentifierKind.UpnUnknown or IdentifierKind.SourceKey)).Select(i => NameKeys.OfNumber(i.Value)));
        return keys.Distinct(StringComparer.Ordinal).Select(k => new SearchKey { Key = k, Child = child.Id });
    }
}
