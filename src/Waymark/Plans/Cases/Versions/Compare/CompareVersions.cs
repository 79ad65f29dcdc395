using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Versions.Compare;

/// <summary>Two states of a plan, row by row and word by word, with the reason and the source of each change: the matter of an amendment notice.</summary>
internal sealed class CompareVersions(WaymarkDb db, OpenedVersions opened, IAccess access)
{
    public const string Now = "now";

    /// <returns>Null where either side is not within reach, or does not agree with its seal.</returns>
    public async Task<Comparison?> RunAsync(CaseId of, string from, string to, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.ViewPlan, $"compare versions {from} and {to} of plan", stop) is not var (child, all)) return null;
        if (await SideAsync(of, from, all, stop) is not { } before || await SideAsync(of, to, all, stop) is not { } after) return null;
        var changes = PlanComparison.Of(before.Content, after.Content);
        var reasons = await ReasonsAsync(of, before.At, after.At, stop);
        var sources = await SourcesAsync(of, stop);
        return new Comparison(child, before, after, [.. changes.Select(c => new Change(c, reasons[c.Shown.Id].LastOrDefault() ?? "", [.. c.Shown.Sources.Where(sources.ContainsKey).Select(s => sources[s])]))]);
    }

    private async Task<Side?> SideAsync(CaseId of, string which, IReadOnlyList<PlanVersion> all, CancellationToken stop)
    {
        if (which == Now)
        {
            if (!access.May(Permission.EditPlan)) return null;
            var rows = await db.Set<PlanRow>().Where(r => r.Case == of && r.RemovedAt == null).AsNoTracking().ToListAsync(stop);
            return new Side("The plan now", new PlanContent(rows.Select(r => r.AsItem())), null);
        }
        var found = all.FirstOrDefault(v => $"{v.Number}" == which);
        return found is { Whole: true } ? new Side($"Version {found.Number}", new PlanContent(found.Read().Items), found.MadeAt) : null;
    }

    /// <summary>Reasons that were given for changes between the two moments, in the order of time.</summary>
    private async Task<ILookup<PlanItemId, string>> ReasonsAsync(CaseId of, Instant? after, Instant? until, CancellationToken stop)
    {
        var changes = await db.Set<PlanRowChange>().Where(c => c.Case == of && c.Reason != "").AsNoTracking().Select(c => new { c.Row, c.At, c.Reason }).ToListAsync(stop);
        return changes.Where(c => (after is null || c.At > after) && (until is null || c.At <= until)).OrderBy(c => c.At).ToLookup(c => c.Row, c => c.Reason);
    }

    private async Task<Dictionary<RecommendationId, string>> SourcesAsync(CaseId of, CancellationToken stop) =>
        await db.Set<Recommendation>().Where(r => r.Case == of).Join(db.Set<AdviceRequest>(), r => r.Advice, a => a.Id, (r, a) => new { r.Id, a.Body, r.Paragraph })
            .AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Paragraph.Length > 0 ? $"{r.Body}, {r.Paragraph}" : r.Body, stop);

    /// <param name="At">When it was made; null for now.</param>
    internal sealed record Side(string Title, PlanContent Content, Instant? At);

    /// <param name="Why">The reason given last; empty where none was.</param>
    internal sealed record Change(ItemChange Of, string Why, IReadOnlyList<string> Sources);

    internal sealed record Comparison(ChildCard Child, Side Before, Side After, IReadOnlyList<Change> Changes);
}
