using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People.Names;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Search;

/// <summary>Looks children up by keys in the store, then ranks the few that come back by likeness. At most three queries and one entry of the trail.</summary>
internal sealed class FindChildren(WaymarkDb db, IAccess access, IChildren children, IActing acting, ITrail trail) : IPeopleSearch
{
    private const int Shown = 20;
    private const int Ranked = 200;

    /// <summary>Children born on one day: some twenty in a large county.</summary>
    private const int MostExact = 1000;

    private const double Likely = 0.8;

    public async Task<IReadOnlyList<ChildCard>> FindAsync(string terms, LocalDate today, CancellationToken stop)
    {
        var query = ChildQuery.Of(terms);
        var found = query.IsEmpty ? [] : await RankedAsync(query, stop);
        // What was looked for may itself be a name: the trail says that there was a search and how many were shown.
        await trail.RecordAsync(acting.Deed("search children") with { Subject = $"results:{found.Count}" }, stop);
        return found;
    }

    private async Task<IReadOnlyList<ChildCard>> RankedAsync(ChildQuery query, CancellationToken stop)
    {
        var cards = children.Cards(db, access.ReachFor(Permission.SearchChildren));
        string[] exact = [.. query.Number.Length > 0 ? [NameKeys.OfNumber(query.Number)] : Array.Empty<string>(), .. query.Born is { } born ? [NameKeys.OfBirth(born)] : Array.Empty<string>()];
        if (exact.Length > 0)
        {
            // The few children with number and day first: left to itself, a store may read everybody in the order of names instead.
            var with = await db.Set<SearchKey>().Where(k => exact.Contains(k.Key)).GroupBy(k => k.Child).Where(g => g.Count() == exact.Length).Select(g => g.Key).Take(MostExact).ToListAsync(stop);
            cards = cards.Where(c => with.Contains(c.Id));
        }
        var keys = query.Words.SelectMany(NameKeys.OfWord).Distinct().ToList();
        var candidates = keys.Count == 0
            ? await cards.OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.Id).Take(Shown).ToListAsync(stop)
            : await MostKeys(cards, keys).Take(Ranked).ToListAsync(stop);
        var ids = candidates.ConvertAll(c => c.Id);
        // Names as keys: also former ones, known-as and middle names.
        var names = (await db.Set<SearchKey>().Where(k => EF.Parameter(ids).Contains(k.Child) && k.Key.StartsWith("n:")).AsNoTracking().ToListAsync(stop))
            .ToLookup(k => k.Child, k => k.Key[2..]);
        return [.. candidates.Select(c => (Card: c, Likeness: query.Likeness(names[c.Id].Concat([c.Surname, c.Forename])))).Where(c => c.Likeness >= Likely)
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Card.Surname).ThenBy(c => c.Card.Forename).ThenBy(c => c.Card.Id.Value)
            .Take(Shown).Select(c => c.Card)];
    }

    private IQueryable<ChildCard> MostKeys(IQueryable<ChildCard> cards, List<string> keys)
    {
        var hits = db.Set<SearchKey>().Where(k => EF.Parameter(keys).Contains(k.Key)).GroupBy(k => k.Child)
            .Select(g => new { Child = g.Key, Count = g.Count() });
        return cards.Join(hits, c => c.Id, h => h.Child, (c, h) => new { Card = c, h.Count }).OrderByDescending(x => x.Count).ThenBy(x => x.Card.Id).Select(x => x.Card);
    }
}
