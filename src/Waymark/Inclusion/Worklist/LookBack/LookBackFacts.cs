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
    // Before anything was found.
    private static readonly LocalDate Beginning = new(2000, 1, 1);

    public async Task<SchoolWeeks> WeeksAsync(LocalDate today, CancellationToken stop) => new(await calendars.OfAreaAsync(stop), today);

    /// <summary>Reasons found from one day to another, of one rule or of all. One query.</summary>
    public async Task<IReadOnlyList<FoundReason>> FoundAsync(LocalDate first, LocalDate last, CancellationToken stop, string? rule = null) => await (
        from entry in WorklistReader.Entries(db, worklist.Sight).Where(e => e.First >= first && e.First <= last && (rule == null || e.Rule == rule))
        join card in children.Cards(db, worklist.Sight.Reach) on entry.Child equals card.Id
        orderby entry.First, entry.Child, entry.Rule
        select new FoundReason(entry.Child, entry.Rule, entry.First, entry.RespondBy, entry.ActedOn, entry.Ended, entry.State == ReasonState.FalseAlarm, card.YearGroup, card.Locality) { Closed = entry.State == ReasonState.Closed }).AsNoTracking().ToListAsync(stop);

    /// <summary>Every line of the page, that of all first.</summary>
    public async Task<IReadOnlyList<LookBackRow>> RowsAsync(LookBackFilter filter, SchoolWeeks weeks, CancellationToken stop)
    {
        var now = weeks.Span(filter.Span);
        var spans = LookBackRules.Weeks(weeks.Today).ToDictionary(after => after, after => weeks.Span(filter.Span, after));
        var all = now is null ? [] : await FoundAsync(spans.Values.OfType<DateInterval>().Append(now).Min(s => s.Start), now.End, stop);
        var earlier = all.Where(f => spans.Values.Any(span => span?.Contains(f.First) == true)).ToList();
        var known = await KnownAsync(ChildrenOf(earlier), First(filter, weeks), weeks, stop);
        LookBackRow Row(string? group, string label, IReadOnlyCollection<FoundReason> some) => new(group, label, Swiftness.Of([.. some.Where(f => now?.Contains(f.First) == true)], weeks),
            spans.ToDictionary(s => s.Key, s => Followed.Of([.. Firsts(some.Where(f => s.Value?.Contains(f.First) == true)).Select(f => known.Of(f, s.Key, weeks)).OfType<WhatFollowed>()])));
        return [Row(null, "All", all), .. all.GroupBy(filter.GroupOf).OrderBy(g => Order(filter, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, filter.Label(g.Key), [.. g]))];
    }

    /// <summary>The reasons behind one number, with what followed where that is asked.</summary>
    public async Task<IReadOnlyList<(FoundReason Found, WhatFollowed? Followed)>> BehindAsync(LookBackFilter filter, SchoolWeeks weeks, CancellationToken stop)
    {
        if (filter.After is { } asked && !LookBackRules.Weeks(weeks.Today).Contains(asked)) return [];
        if ((filter.Always ? new DateInterval(Beginning, weeks.Today) : weeks.Span(filter.Span, filter.After ?? 0)) is not { } span) return [];
        var found = (await FoundAsync(span.Start, span.End, stop, string.IsNullOrEmpty(filter.By) ? filter.Group : null)).Where(f => (filter.Group is null || filter.GroupOf(f) == filter.Group) && LookBackRow.Counts(filter.What, f, weeks.Today)).ToList();
        if (filter.After is not { } after) return [.. found.Select(f => (f, (WhatFollowed?)null))];
        var known = await KnownAsync(ChildrenOf(found), First(filter, weeks), weeks, stop);
        return [.. Firsts(found).Select(f => (f, known.Of(f, after, weeks))).Where(f => f.Item2 is { } followed && (filter.What != "suspended" || followed.Suspensions > 0))];
    }

    /// <summary>Suspensions and registers of some children, from as many school weeks before a day as are looked at. One query, and one statement for those who were not asked about yet.</summary>
    public async Task<Known> KnownAsync(IReadOnlyList<ChildId> some, LocalDate first, SchoolWeeks weeks, CancellationToken stop)
    {
        if (some.Count == 0) return new(Array.Empty<Suspension>().ToLookup(s => s.Child, s => s.From), new Dictionary<ChildId, AbsenceWeeks>());
        var since = weeks.Before(first, LookBackRules.Weeks(weeks.Today).Max()).Append(SchoolTime.MondayOf(first)).Min();
        var suspensions = await db.Set<Suspension>().AsNoTracking().Where(s => s.From >= first && EF.Parameter(some).Contains(s.Child)).ToListAsync(stop);
        return new(suspensions.Where(s => s.Overturned is null).ToLookup(s => s.Child, s => s.From), await absence.ReadAsync(some, weeks.Today, stop, since));
    }

    private static List<ChildId> ChildrenOf(IEnumerable<FoundReason> found) => [.. found.Select(f => f.Child).Distinct()];

    // The same for every number of a page and for whoever looks: registers are read once.
    private static LocalDate First(LookBackFilter filter, SchoolWeeks weeks) => weeks.Span(filter.Span, LookBackRules.Weeks(weeks.Today).Max())?.Start ?? weeks.Full.LastOrDefault(weeks.Today);

    private static IEnumerable<FoundReason> Firsts(IEnumerable<FoundReason> found) => found.GroupBy(f => f.Child).Select(g => g.First());

    private static int Order(LookBackFilter filter, string group) => filter.By switch
    {
        null or "" => WorklistRule.All.Select((r, at) => (r.Id, at)).First(r => r.Id == group).at,
        "phase" => WorklistWords.Phases.Select(p => p.Item1).ToList().IndexOf(group),
        _ => 0,
    };

    internal sealed record Known(ILookup<ChildId, LocalDate> Suspended, IReadOnlyDictionary<ChildId, AbsenceWeeks> Registers)
    {
        // A child stands in the line of all and in that of each reason.
        private readonly Dictionary<(ChildId, LocalDate, int), WhatFollowed?> told = [];

        public WhatFollowed? Of(FoundReason found, int after, SchoolWeeks weeks) => Of(found.Child, found.First, after, weeks);

        public WhatFollowed? Of(ChildId child, LocalDate found, int after, SchoolWeeks weeks)
        {
            if (!told.TryGetValue((child, found, after), out var followed))
                told[(child, found, after)] = followed = WhatFollowed.Of(found, after, weeks, Suspended[child], Registers.GetValueOrDefault(child)?.Weeks ?? []);
            return followed;
        }
    }
}
