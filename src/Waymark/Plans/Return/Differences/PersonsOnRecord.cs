using NodaTime.Text;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Return.Differences;

/// <summary>Finds whom a file tells of, by number or name, among the children who have a case.</summary>
internal sealed class PersonsOnRecord(IChildRecords records)
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyDictionary<ulong, ChildId>> FindAsync(WaymarkDb db, IReadOnlySet<ulong> keys, CancellationToken stop)
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
}
