using Waymark.Core.People;
using Waymark.Core.Plans.Sen2.Rules;

namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>What one return counts, person by person: some hundred bytes each, so that a return of any council fits.</summary>
/// <param name="year">Whose collection year and reference date count.</param>
public sealed class ReturnCounts(Sen2Year year)
{
    private readonly Dictionary<ulong, Entry> byKey = [];
    private readonly Dictionary<ulong, Entry> byName = [];

    /// <summary>The year of the return.</summary>
    public Sen2Year Year => year;

    /// <summary>How many persons it has.</summary>
    public int Persons => byKey.Count;

    internal IEnumerable<Entry> All => byKey.Values;

    /// <summary>Names a person by number, or name and date of birth, without telling who it is.</summary>
    public static ulong KeyOf(Sen2Person person) => PersonKey.OfPerson(person);

    /// <summary>Takes one person in.</summary>
    /// <param name="person">May be used again afterwards.</param>
    /// <param name="child">Whose record it is, where that is known.</param>
    public void Add(Sen2Person person, ChildId? child = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        var entry = new Entry(PersonKey.OfPerson(person), PersonKey.OfName(person), child, [.. ReturnFact.Of(person, year)],
            person.Requests.Exists(r => r.Exported.Given || r.Assessments.Exists(a => a.Plans.Exists(p => p.CeaseReason.Is('5')))),
            person.Requests.Exists(r => r.ActivePlans.Exists(p => p.TransferLa.Given)));
        byKey[entry.Key] = entry;
        if (entry.Name != 0) byName[entry.Name] = entry;
    }

    /// <summary>The same person, by number, or where that is new by name and date of birth.</summary>
    internal Entry? Find(Entry other) => byKey.GetValueOrDefault(other.Key) ?? (other.Name == 0 ? null : byName.GetValueOrDefault(other.Name));

    internal sealed record Entry(ulong Key, ulong Name, ChildId? Child, IReadOnlyList<ReturnFact> Facts, bool MovedOut, bool MovedIn)
    {
        public IEnumerable<ReturnFact> Counted(string measure) => Facts.Where(f => f.Counts && f.Measure == measure);
    }
}
