using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Return.Differences.Children;

/// <summary>The children behind one cause of a difference, as far as the visitor may see them.</summary>
internal sealed class ChildrenBehind(WaymarkDb db, IChildRecords records, IChildren children, IAccess access)
{
    public const int PageSize = 50;
    private const int AtOnce = 500;

    /// <returns>How many may be seen, those of the page, and how many cannot be shown: no longer on record under that number or name, or out of reach.</returns>
    public async Task<(int Total, IReadOnlyList<Row> Rows, int Unseen)> ReadAsync(CauseOfDifference cause, ReturnMeasure measure, int sheet, CancellationToken stop)
    {
        var known = await KnownAsync([.. cause.Persons.Where(p => p.Child is null).Select(p => p.Key)], stop);
        var persons = cause.Persons.Select(p => (Child: p.Child ?? (known.TryGetValue(p.Key, out var child) ? child : (ChildId?)null), Person: p)).ToList();
        var ids = persons.Select(p => p.Child).OfType<ChildId>().Distinct().ToList();
        var seen = children.Cards(db, access.ReachFor(Permission.ExportReturn)).Where(c => ids.Contains(c.Id));
        var total = await seen.CountAsync(stop);
        var cards = await seen.OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.Id).Skip((sheet - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        var byChild = persons.Where(p => p.Child is not null).GroupBy(p => p.Child!.Value).ToDictionary(g => g.Key, g => g.First().Person);
        return (total, [.. cards.Select(c => new Row(c, Words(measure, byChild[c.Id].Then), Words(measure, byChild[c.Id].Now)))],
            persons.Select(p => p.Child?.ToString() ?? $"{p.Person.Key}").Distinct().Count() - total);
    }

    private static string Words(ReturnMeasure measure, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "Not counted" : string.Join(", ", codes.Select(c => measure.Codes.Count == 0 ? "Counted" : measure.LabelOf(c)));

    /// <summary>Whom a file tells of, by number or name, among the children who have a case.</summary>
    private async Task<IReadOnlyDictionary<ulong, ChildId>> KnownAsync(HashSet<ulong> keys, CancellationToken stop)
    {
        var found = new Dictionary<ulong, ChildId>();
        if (keys.Count == 0) return found;
        foreach (var some in (await records.InOrderAsync(db, db.Set<EhcCase>().Select(c => c.Child), stop)).Chunk(AtOnce))
            foreach (var (id, child) in await records.ReadAsync(db, some, stop))
                if (Key(child) is var key && keys.Contains(key)) found[key] = id;
        return found;
    }

    private static ulong Key(IncomingChild child)
    {
        var person = new Sen2Person();
        person.Set("Surname", child.Surname);
        person.Set("Forename", child.Forename);
        person.Set("PersonBirthDate", child.Born is { } born ? LocalDatePattern.Iso.Format(born) : "");
        person.Set("UPN", child.Upn?.Value ?? "");
        person.Set("UniqueLearnerNumber", child.Uln?.Value ?? "");
        return ReturnCounts.KeyOf(person);
    }

    /// <param name="Then">As the return of the year before counts the child.</param>
    /// <param name="Now">As this one does.</param>
    internal sealed record Row(ChildCard Child, string Then, string Now);
}
