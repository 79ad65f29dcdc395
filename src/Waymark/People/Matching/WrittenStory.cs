using Microsoft.EntityFrameworkCore;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>The dated facts of the children that a file completes, tracked, read with one query for each kind.</summary>
internal sealed class WrittenStory
{
    private readonly Dictionary<(Type Kind, ChildId Child), List<ChildFact>> facts = [];

    public required IReadOnlyDictionary<ChildId, Child> Children { get; init; }

    public static async Task<WrittenStory> ReadAsync(WaymarkDb db, IReadOnlyList<ChildId> ids, CancellationToken stop)
    {
        var story = new WrittenStory { Children = await db.Set<Child>().Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop) };
        await story.AddAsync<ChildIdentifier>(db, ids, stop);
        await story.AddAsync<ChildName>(db, ids, stop);
        await story.AddAsync<SenStatus>(db, ids, stop);
        await story.AddAsync<ChildNeed>(db, ids, stop);
        await story.AddAsync<ChildDisability>(db, ids, stop);
        await story.AddAsync<ChildFlag>(db, ids, stop);
        await story.AddAsync<Enrolment>(db, ids, stop);
        return story;
    }

    public IEnumerable<T> Of<T>(ChildId child)
        where T : ChildFact => facts.TryGetValue((typeof(T), child), out var found) ? found.Cast<T>() : [];

    /// <summary>Remembers a fact, so that a second record of the same child in one file does not add it again.</summary>
    public void Remember(ChildFact fact)
    {
        var at = (fact.GetType(), fact.Child);
        if (!facts.TryGetValue(at, out var list)) facts[at] = list = [];
        list.Add(fact);
    }

    private async Task AddAsync<T>(WaymarkDb db, IReadOnlyList<ChildId> ids, CancellationToken stop)
        where T : ChildFact
    {
        foreach (var fact in await db.Set<T>().Where(f => EF.Parameter(ids).Contains(f.Child)).ToListAsync(stop)) Remember(fact);
    }
}
