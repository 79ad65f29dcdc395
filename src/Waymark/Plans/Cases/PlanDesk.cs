using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Plans.Cases.Consultations;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases;

/// <summary>Opens the plan of a case for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class PlanDesk(WaymarkDb db, OpenedCase opened, IChildren children, IAccess access)
{
    /// <summary>Four queries beside those of opening the child.</summary>
    public async Task<OpenedPlan?> OpenAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        return await opened.FindAsync(id, permission, what, stop) is var (found, child) ? await ReadAsync(found, child, stop) : null;
    }

    /// <summary>
    /// Forenames of the other children of the same officer: the ones whose words a plan is most easily pasted from. One query.
    /// </summary>
    public async Task<IReadOnlySet<string>> OtherNamesAsync(EhcCase of, CancellationToken stop)
    {
        if (of.Officer is not { } officer) return new HashSet<string>();
        var others = db.Set<EhcCase>().Where(c => c.Officer == officer && c.Child != of.Child).Select(c => c.Child);
        return (await children.Cards(db, access.ReachFor(Permission.ViewCase)).Where(c => others.Contains(c.Id)).Select(c => c.Forename).Distinct().Take(500).ToListAsync(stop))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Settings that the family asks for since the last final plan, and those consulted. Two queries.</summary>
    public Task<IReadOnlyList<SettingFact>> SettingsAsync(CaseId of, CancellationToken stop) => WantedSettings.FactsAsync(db, of, stop);

    /// <summary>How far the family's answer to the draft, or to the proposed amendments, is when a plan goes out on a day. Two queries.</summary>
    public async Task<AnswerFact> AnswerAsync(CaseId of, VersionKind kind, LocalDate day, CancellationToken stop)
    {
        var rule = kind.Name == "amended" ? "CL-19" : "CL-05";
        var until = await db.Set<CaseClock>().Where(c => c.Case == of && c.Rule == rule && (c.Stopped == null || c.Stopped > day) && c.Due >= day).MaxAsync(c => (LocalDate?)c.Due, stop);
        return new AnswerFact(until, await db.Set<FamilyPoint>().CountAsync(p => p.Case == of && p.Sent && p.Fate == "", stop));
    }

    /// <summary>The plan of a case that is open already. Three queries.</summary>
    public async Task<OpenedPlan> ReadAsync(EhcCase of, ChildCard child, CancellationToken stop) => new(of, child,
        await db.Set<PlanRow>().Where(r => r.Case == of.Id).ToListAsync(stop),
        await db.Set<AdviceRequest>().Where(a => a.Case == of.Id).OrderBy(a => a.Kind).ThenBy(a => a.AskedOn).ToListAsync(stop),
        await db.Set<Recommendation>().Where(r => r.Case == of.Id).OrderBy(r => r.Advice).ThenBy(r => r.Order).ToListAsync(stop));
}
