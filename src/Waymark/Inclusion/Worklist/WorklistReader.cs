using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

internal sealed class WorklistReader(IChildren children, IAccess access) : IWorklist
{
    public WorklistSight Sight => new(access.ReachFor(Permission.ViewWorklist), access.May(Permission.ViewSocialCare) || access.May(Permission.RecordExclusion));

    public async Task<IReadOnlyList<ListedChild>> ReadAsync(WaymarkDb db, WorklistSight sight, LocalDate today, IReadOnlyCollection<ChildId>? some, CancellationToken stop)
    {
        var seen = Entries(db, sight).Where(e => e.Ended == null);
        var cards = children.Cards(db, sight.Reach);
        if (some is not null)
        {
            seen = seen.Where(e => some.Contains(e.Child));
            cards = cards.Where(c => some.Contains(c.Id));
        }
        var entries = (await seen.AsNoTracking().ToListAsync(stop)).ToLookup(e => e.Child);
        var known = await cards.Where(c => seen.Any(e => e.Child == c.Id)).ToListAsync(stop);
        var pins = (await db.Set<WorklistPin>().Select(p => p.Child).ToListAsync(stop)).ToHashSet();
        return [.. InOrder(known.Select(card => Listed(card, [.. entries[card.Id]], pins.Contains(card.Id), today)))];
    }

    /// <summary>What may be seen of the entries, whoever's they are.</summary>
    public static IQueryable<WorklistEntry> Entries(WaymarkDb db, WorklistSight sight) => db.Set<WorklistEntry>().Where(e => sight.SocialCare || !e.OfSocialCare);

    public static ListedChild Listed(ChildCard card, IReadOnlyList<WorklistEntry> entries, bool pinned, LocalDate today)
    {
        var order = entries.Where(e => e.On(today) == ReasonState.Open).Select(e => e.Order).DefaultIfEmpty(entries.Min(e => e.Order)).Min();
        return new(card.Id, $"{card.Surname}, {card.Forename}", card.SchoolUrn, card.School, card.Locality, card.YearGroup, card.SenStatus, pinned, order, entries[0].Change / 10m, entries[0].Lost, Reasons(entries, today));
    }

    public static IReadOnlyList<ListedReason> Reasons(IEnumerable<WorklistEntry> entries, LocalDate today) =>
    [
        .. entries.OrderBy(e => e.On(today)).ThenBy(e => e.Order).ThenByDescending(e => e.Measure).ThenBy(e => e.Rule, StringComparer.Ordinal)
            .Select(e => new ListedReason(e.Id, WorklistRule.Find(e.Rule)!, e.Sentence, e.Shown, e.First, e.RespondBy, e.On(today), e.Until)),
    ];

    private static IEnumerable<ListedChild> InOrder(IEnumerable<ListedChild> all) =>
        all.OrderByDescending(c => c.Pinned).ThenBy(c => c.Order).ThenByDescending(c => c.Change).ThenByDescending(c => c.Lost).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Child.Value);
}
