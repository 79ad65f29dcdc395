using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>A setting that the family asks for.</summary>
/// <param name="Order">1 for the one they want most.</param>
/// <param name="Said">Who asks, and why.</param>
internal sealed record WantedSetting(string Urn, string Name, int Order, IReadOnlyList<(string By, string Why)> Said);

/// <summary>What families ask for in answer to the drafts since the last final plan: a wish that a plan has answered is not asked again.</summary>
internal static class WantedSettings
{
    /// <summary>The most wanted first. One query.</summary>
    public static async Task<IReadOnlyList<WantedSetting>> ReadAsync(WaymarkDb db, CaseId of, CancellationToken stop)
    {
        var said = await Points(db, of).OrderBy(s => s.Point.Order).ThenBy(s => s.Point.Id).Select(s => new { s.Point.Urn, s.Point.Name, s.Point.Words, s.Reply.By }).ToListAsync(stop);
        return [.. said.GroupBy(s => s.Urn.Length > 0 ? s.Urn : s.Name).Select((g, at) => new WantedSetting(g.First().Urn, g.First().Name, at + 1, [.. g.Select(s => (s.By, s.Words))]))];
    }

    /// <summary>Points of the family about one setting that nobody has answered.</summary>
    public static Task<List<FamilyPoint>> UnansweredAsync(WaymarkDb db, Consultation one, CancellationToken stop) => Points(db, one.Case).Select(s => s.Point)
        .Where(p => p.Fate == "" && (one.Urn != "" ? p.Urn == one.Urn : p.Name == one.Name)).ToListAsync(stop);

    /// <summary>Wanted and consulted settings, as the checks of a final plan see them. Two queries.</summary>
    public static async Task<IReadOnlyList<SettingFact>> FactsAsync(WaymarkDb db, CaseId of, CancellationToken stop)
    {
        var wanted = await ReadAsync(db, of, stop);
        var all = (await db.Set<Consultation>().Where(c => c.Case == of && c.Kind == Consultation.OfSetting && c.Withdrawn == null).AsNoTracking().ToListAsync(stop)).OrderBy(c => c.AddedAt).ToList();
        var facts = wanted.Select(w => Fact(w.Urn, w.Name, true, all.FindLast(c => Same(c, w)))).ToList();
        facts.AddRange(all.Where(c => !wanted.Any(w => Same(c, w))).Select(c => Fact(c.Urn, c.Name, false, c)));
        return facts;
    }

    public static bool Same(Consultation one, WantedSetting wanted) => one.IsSetting && (one.Urn.Length > 0 && wanted.Urn.Length > 0 ? one.Urn == wanted.Urn : one.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase));

    private static SettingFact Fact(string urn, string name, bool wanted, Consultation? one) =>
        new(urn, name, wanted, one?.Sent is not null, one?.Answered is not null, one?.Refused == true);

    private static IQueryable<Saying> Points(WaymarkDb db, CaseId of) =>
        from point in db.Set<FamilyPoint>()
        where point.Case == of && point.Sent && point.About == "school"
        join reply in db.Set<FamilyReply>() on point.Reply equals reply.Id
        where !db.Set<PlanVersion>().Any(v => v.Case == of && (v.Kind == "final" || v.Kind == "amended") && v.Number >= reply.To)
        select new Saying { Point = point, Reply = reply };

    private sealed record Saying
    {
        public required FamilyPoint Point { get; init; }
        public required FamilyReply Reply { get; init; }
    }
}
