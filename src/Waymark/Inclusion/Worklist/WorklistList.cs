using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.Worklist;

/// <summary>The worklist within reach: each child once, narrowed and ordered in the store.</summary>
internal sealed class WorklistList(WaymarkDb db, IWorklist worklist, IChildren children)
{
    public const int PageSize = 25;
    private const int AtOnce = 500;

    public async Task<Counts> CountAsync(LocalDate today, CancellationToken stop)
    {
        var monday = SchoolTime.MondayOf(today);
        var counted = await Reached(Open(Standing, today)).GroupBy(_ => 1)
            .Select(g => new Counts(g.Select(e => e.Child).Distinct().Count(), g.Count(), g.Count(e => e.First >= monday), g.Count(e => e.RespondBy < today && e.ActedOn == null))).FirstOrDefaultAsync(stop);
        return counted ?? new(0, 0, 0, 0);
    }

    /// <summary>How many children each rule lists now.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ByRuleAsync(LocalDate today, CancellationToken stop) =>
        await Reached(Open(Standing, today)).GroupBy(e => e.Rule).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(r => r.Key, r => r.Count, stop);

    /// <summary>When it was last worked out, and up to which day registers reached; null where it never was.</summary>
    public Task<WorklistRun?> RunAsync(CancellationToken stop) => db.Set<WorklistRun>().AsNoTracking().FirstOrDefaultAsync(stop);

    public async Task<(int Total, IReadOnlyList<ListedChild> Children)> PageAsync(WorklistFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Rows(filter, today);
        var total = await rows.CountAsync(stop);
        var sheet = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await WithReasonsAsync(await Ordered(rows).Skip((sheet - 1) * PageSize).Take(PageSize).ToListAsync(stop), today, stop));
    }

    /// <summary>The whole list, some hundred children at a time, for downloads.</summary>
    public async IAsyncEnumerable<ListedChild> AllAsync(WorklistFilter filter, LocalDate today, [EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var from = 0; ; from += AtOnce)
        {
            var rows = await Ordered(Rows(filter, today)).Skip(from).Take(AtOnce).ToListAsync(stop);
            foreach (var child in await WithReasonsAsync(rows, today, stop)) yield return child;
            if (rows.Count < AtOnce) yield break;
        }
    }

    /// <summary>Numbers of the schools of the list.</summary>
    public async Task<IReadOnlyList<string>> SchoolsAsync(LocalDate today, CancellationToken stop) => await Rows(new(), today).Select(r => r.Card.SchoolUrn).Distinct().ToListAsync(stop);

    private IQueryable<WorklistEntry> Standing => WorklistReader.Entries(db, worklist.Sight).Where(e => e.Ended == null);

    private static IQueryable<WorklistEntry> Open(IQueryable<WorklistEntry> entries, LocalDate today) =>
        entries.Where(e => e.State == ReasonState.Open || (e.State == ReasonState.Snoozed && e.Until < today));

    private IQueryable<WorklistEntry> Reached(IQueryable<WorklistEntry> entries)
    {
        var ids = children.Ids(db, worklist.Sight.Reach);
        return entries.Where(e => ids.Contains(e.Child));
    }

    private IQueryable<WorklistEntry> Chosen(WorklistFilter filter, LocalDate today)
    {
        var entries = filter.State switch
        {
            "snoozed" => Standing.Where(e => e.State == ReasonState.Snoozed && e.Until >= today),
            "closed" => Standing.Where(e => e.State == ReasonState.Closed || e.State == ReasonState.FalseAlarm),
            "all" => Standing,
            _ => Open(Standing, today),
        };
        if (!string.IsNullOrWhiteSpace(filter.Rule)) entries = entries.Where(e => e.Rule == filter.Rule);
        if (!string.IsNullOrWhiteSpace(filter.Owner))
        {
            var owned = WorklistRule.All.Where(r => r.Owner == filter.Owner).Select(r => r.Id).ToList();
            entries = entries.Where(e => owned.Contains(e.Rule));
        }
        var monday = SchoolTime.MondayOf(today);
        return filter.Found switch
        {
            "week" => entries.Where(e => e.First >= monday),
            "late" => entries.Where(e => e.RespondBy < today && e.ActedOn == null),
            _ => entries,
        };
    }

    private IQueryable<Row> Rows(WorklistFilter filter, LocalDate today)
    {
        var cards = Cards(filter);
        return from one in Chosen(filter, today).GroupBy(e => e.Child).Select(g => new { Child = g.Key, Order = g.Min(e => e.Rank), Change = g.Max(e => e.Change), Lost = g.Max(e => e.Lost) })
               join card in cards on one.Child equals card.Id
               join pin in db.Set<WorklistPin>() on one.Child equals pin.Child into pins
               from pin in pins.DefaultIfEmpty()
               select new Row { Card = card, Order = one.Order, Change = one.Change, Lost = one.Lost, Pinned = pin != null };
    }

    private IQueryable<ChildCard> Cards(WorklistFilter filter)
    {
        var cards = children.Cards(db, worklist.Sight.Reach);
        if (!string.IsNullOrWhiteSpace(filter.School)) cards = cards.Where(c => c.SchoolUrn == filter.School);
        if (!string.IsNullOrWhiteSpace(filter.Locality)) cards = cards.Where(c => c.Locality == filter.Locality);
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var lower = filter.Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
            cards = cards.Where(c => c.Surname.ToLower().Contains(lower) || c.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
        }
        return filter.Phase switch
        {
            "early" => cards.Where(c => c.YearGroup < 0),
            "primary" => cards.Where(c => c.YearGroup >= 0 && c.YearGroup <= 6),
            "secondary" => cards.Where(c => c.YearGroup >= 7 && c.YearGroup <= 11),
            "post-16" => cards.Where(c => c.YearGroup >= 12),
            _ => cards,
        };
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows) => rows.OrderByDescending(r => r.Pinned).ThenBy(r => r.Order).ThenByDescending(r => r.Change).ThenByDescending(r => r.Lost)
        .ThenBy(r => r.Card.Surname).ThenBy(r => r.Card.Forename).ThenBy(r => r.Card.Id);

    private async Task<IReadOnlyList<ListedChild>> WithReasonsAsync(IReadOnlyList<Row> rows, LocalDate today, CancellationToken stop)
    {
        var ids = rows.Select(r => r.Card.Id).ToList();
        var entries = (await Standing.AsNoTracking().Where(e => ids.Contains(e.Child)).ToListAsync(stop)).ToLookup(e => e.Child);
        return [.. rows.Select(r => WorklistReader.Listed(r.Card, [.. entries[r.Card.Id]], r.Pinned, today))];
    }

    /// <param name="Children">Children with something open.</param>
    /// <param name="Reasons">All that is open.</param>
    /// <param name="New">Found for the first time this week.</param>
    /// <param name="Late">Nobody has acted in time.</param>
    public sealed record Counts(int Children, int Reasons, int New, int Late);

    private sealed record Row
    {
        public required ChildCard Card { get; init; }
        public required int Order { get; init; }
        public required int Change { get; init; }
        public required int Lost { get; init; }
        public required bool Pinned { get; init; }
    }
}
