using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Insight.Disclosure;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans.Rewrites;

/// <summary>
/// How often those who advised said "I had to rewrite this", by section of the plan and service, of how many of their recommendations the plan took up. Made safe
/// as a whole: it says where writing and advice do not meet, and nothing of a child or a person. Two queries.
/// </summary>
internal sealed class RewriteSums(WaymarkDb db)
{
    public async Task<IReadOnlyList<Line>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var used = await (from of in db.Set<Recommendation>()
                          from row in db.Set<PlanRow>().Where(r => r.Id == of.Item)
                          join advice in db.Set<AdviceRequest>() on of.Advice equals advice.Id
                          group of by new { row.Section, advice.Kind } into all
                          select new { all.Key.Section, all.Key.Kind, Count = all.Count() }).ToListAsync(stop);
        var again = await db.Set<RowRewrite>().GroupBy(r => new { r.Section, Kind = r.AdviceKind }).Select(all => new { all.Key.Section, all.Key.Kind, Count = all.Count() }).ToListAsync(stop);
        var counts = used.ToDictionary(u => (u.Section, u.Kind), u => (Again: 0, Of: u.Count));
        // A row that was taken out since keeps what was said of it.
        foreach (var one in again) counts[(one.Section, one.Kind)] = (one.Count, Math.Max(one.Count, counts.GetValueOrDefault((one.Section, one.Kind)).Of));
        return Safe(counts, today);
    }

    /// <summary>What may be said of counts by section and kind of advice: totals beside parts, so that no small one can be worked out.</summary>
    internal static IReadOnlyList<Line> Safe(Dictionary<(string Section, string Kind), (int Again, int Of)> counts, LocalDate today)
    {
        if (counts.Count == 0) return [];
        CountCell Sum(string? section, string? kind, IEnumerable<KeyValuePair<(string Section, string Kind), (int Again, int Of)>> parts) => new([section, kind], parts.Sum(p => p.Value.Again), parts.Sum(p => p.Value.Of));
        CountCell[] cells =
        [
            Sum(null, null, counts),
            .. counts.GroupBy(c => c.Key.Section).Select(s => Sum(s.Key, null, s)),
            .. counts.GroupBy(c => c.Key.Kind).Select(k => Sum(null, k.Key, k)),
            .. counts.Select(c => Sum(c.Key.Section, c.Key.Kind, [c])),
        ];
        var safe = SafeTable.Of([new Dimension("section"), new Dimension("service")], cells, DisclosureRule.On(today));
        return [.. safe.Cells.OrderBy(c => c.At[0] is not null).ThenBy(c => c.At[0], StringComparer.Ordinal).ThenBy(c => c.At[1] is not null).ThenBy(c => c.At[1], StringComparer.Ordinal)
            .Select(c => new Line(c.At[0] is { } s ? PlanSection.Find(s)?.Title is { } title ? $"{s}: {title}" : s : "All sections", c.At[1] is { } k ? AdviceKind.Find(k)?.Label ?? k : "All services", c.Count, c.Of, c.Share))];
    }

    /// <param name="Again">How many had to be rewritten, or null where that is too few to be said.</param>
    /// <param name="Of">Of how many that the plan took up.</param>
    internal sealed record Line(string Section, string Service, int? Again, int? Of, double? Share);
}
