using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist.LookBack;

/// <summary>What was found and what followed, within the visitor's reach: two queries and one statement of the lake, whatever the size of the area.</summary>
internal sealed class LookBackFacts(WaymarkDb db, IWorklist worklist, IChildren children, SchoolCalendars calendars, AbsenceOfChildren absence)
{
    public async Task<SchoolWeeks> WeeksAsync(LocalDate today, CancellationToken stop) => new(await calendars.OfAreaAsync(stop), today);

    /// <summary>Reasons found from one day to another. One query.</summary>
    public async Task<IReadOnlyList<FoundReason>> FoundAsync(LocalDate first, LocalDate last, CancellationToken stop) => await (
        from entry in WorklistReader.Entries(db, worklist.Sight).Where(e => e.First >= first && e.First <= last)
        join card in children.Cards(db, worklist.Sight.Reach) on entry.Child equals card.Id
        orderby entry.First, entry.Child, entry.Rule
        select new FoundReason(entry.Child, entry.Rule, entry.First, entry.RespondBy, entry.ActedOn, entry.Ended, entry.State == ReasonState.FalseAlarm, card.YearGroup, card.Locality)).AsNoTracking().ToListAsync(stop);

    /// <summary>Every line of the page, that of all first.</summary>
    public async Task<IReadOnlyList<LookBackRow>> RowsAsync(LookBackFilter filter, SchoolWeeks weeks, CancellationToken stop)
    {
        var looks = LookBackRules.Weeks(weeks.Today);
        var all = await FoundAsync(weeks.Span(filter.Span, looks.Max()).Start, weeks.Span(1).End, stop);
        var spans = looks.ToDictionary(after => after, after => weeks.Span(filter.Span, after));
        var earlier = all.Where(f => spans.Values.Any(span => span.Contains(f.First))).ToList();
        var known = await KnownAsync([.. earlier.Select(f => f.Child).Distinct()], weeks.Today, stop);
        LookBackRow Row(string? group, string label, IReadOnlyCollection<FoundReason> some) => new(group, label, Swiftness.Of([.. some.Where(f => weeks.Span(filter.Span).Contains(f.First))], weeks),
            spans.ToDictionary(s => s.Key, s => Followed.Of([.. Firsts(some.Where(f => s.Value.Contains(f.First))).Select(f => known.Of(f, s.Key, weeks)).OfType<WhatFollowed>()])));
        return [Row(null, "All", all), .. all.GroupBy(filter.GroupOf).OrderBy(g => Order(filter, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, filter.Label(g.Key), [.. g]))];
    }

    /// <summary>The reasons behind one number, with what followed where that is asked.</summary>
    public async Task<IReadOnlyList<(FoundReason Found, WhatFollowed? Followed)>> BehindAsync(LookBackFilter filter, SchoolWeeks weeks, CancellationToken stop)
    {
        if (filter.After is { } asked && !LookBackRules.Weeks(weeks.Today).Contains(asked)) return [];
        var span = weeks.Span(filter.Span, filter.After ?? 0);
        var found = (await FoundAsync(span.Start, span.End, stop)).Where(f => (filter.Group is null || filter.GroupOf(f) == filter.Group) && LookBackRow.Counts(filter.What, f, weeks.Today)).ToList();
        if (filter.After is not { } after) return [.. found.Select(f => (f, (WhatFollowed?)null))];
        var known = await KnownAsync([.. found.Select(f => f.Child).Distinct()], weeks.Today, stop);
        return [.. Firsts(found).Select(f => (f, known.Of(f, after, weeks))).Where(f => f.Item2 is { } followed && (filter.What != "suspended" || followed.Suspensions > 0))];
    }

    /// <summary>Suspensions and registers of some children. One query and one statement.</summary>
    public async Task<Known> KnownAsync(IReadOnlyList<ChildId> some, LocalDate today, CancellationToken stop)
    {
        if (some.Count == 0) return new(Array.Empty<Suspension>().ToLookup(s => s.Child, s => s.From), new Dictionary<ChildId, AbsenceWeeks>());
        var since = today.PlusYears(-2);
        var suspensions = await db.Set<Suspension>().AsNoTracking().Where(s => s.From >= since && EF.Parameter(some).Contains(s.Child)).ToListAsync(stop);
        return new(suspensions.Where(s => s.Overturned is null).ToLookup(s => s.Child, s => s.From), await absence.ReadAsync(some, today, stop));
    }

    private static IEnumerable<FoundReason> Firsts(IEnumerable<FoundReason> found) => found.GroupBy(f => f.Child).Select(g => g.First());

    private static int Order(LookBackFilter filter, string group) => filter.By switch
    {
        null or "" => WorklistRule.All.Select((r, at) => (r.Id, at)).First(r => r.Id == group).at,
        "phase" => WorklistWords.Phases.Select(p => p.Item1).ToList().IndexOf(group),
        _ => 0,
    };

    internal sealed record Known(ILookup<ChildId, LocalDate> Suspended, IReadOnlyDictionary<ChildId, AbsenceWeeks> Registers)
    {
        public WhatFollowed? Of(FoundReason found, int after, SchoolWeeks weeks) => Of(found.Child, found.First, after, weeks);

        public WhatFollowed? Of(ChildId child, LocalDate found, int after, SchoolWeeks weeks) => WhatFollowed.Of(found, after, weeks, Suspended[child], Registers.GetValueOrDefault(child)?.Weeks ?? []);
    }
}
