using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Insight.Disclosure;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans.Rewrites;

/// <summary>The sums of "I had to rewrite this" as they were released last. One query.</summary>
internal sealed class RewriteSums(WaymarkDb db)
{
    /// <returns>The day of the release, or null where there was none yet, and its lines: totals first.</returns>
    public async Task<(LocalDate? On, IReadOnlyList<Line> Lines)> ReadAsync(CancellationToken stop) =>
        await db.Set<RewriteRelease>().AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop) is { } last ? (last.On, Lines(last.Read())) : (null, []);

    private static IReadOnlyList<Line> Lines(IReadOnlyList<ReleasedCell> cells) =>
    [
        .. cells.Select(c => (Section: c.Shown.At[1], Kind: c.Shown.At[2], c.Shown))
            .OrderBy(c => c.Section is not null).ThenBy(c => c.Section, StringComparer.Ordinal).ThenBy(c => c.Kind is not null).ThenBy(c => c.Kind, StringComparer.Ordinal)
            .Select(c => new Line(c.Section is { } s ? PlanSection.Find(s)?.Title is { } title ? $"{s}: {title}" : s : "All sections", c.Kind is { } k ? AdviceKind.Find(k)?.Label ?? k : "All services", c.Shown.Count, c.Shown.Of, c.Shown.Share)),
    ];

    /// <param name="Again">How many had to be rewritten, or null where that is too few to be said.</param>
    /// <param name="Of">Of how many that the plan took up.</param>
    internal sealed record Line(string Section, string Service, int? Again, int? Of, double? Share);
}
