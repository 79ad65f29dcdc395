using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Placements;

/// <summary>The settings of a plan as they are stored: named in section I, and attended.</summary>
internal sealed class PlacementDesk(WaymarkDb db, OpenedCase opened, IEstablishments register)
{
    public WaymarkDb Db => db;

    /// <returns>Null where there is no such case within reach.</returns>
    public async Task<OpenedPlacements?> OpenAsync(CaseId of, Permission permission, string what, CancellationToken stop)
    {
        if (await opened.FindAsync(of, permission, what, stop) is not var (found, child)) return null;
        var plan = await db.Set<EhcPlan>().FirstOrDefaultAsync(p => p.Case == of, stop);
        var places = plan is null ? [] : await db.Set<Placement>().Where(p => p.Plan == plan.Id).OrderByDescending(p => p.Entered).ThenBy(p => p.Rank).ToListAsync(stop);
        var known = await register.FindAsync(db, [.. places.Select(p => p.Urn).Where(u => u.Length > 0).Distinct()], stop);
        return new(found, child, plan, places, known);
    }
}

/// <param name="Plan">Null where there is none.</param>
internal sealed record OpenedPlacements(EhcCase Case, ChildCard Child, EhcPlan? Plan, IReadOnlyList<Placement> All, IReadOnlyDictionary<string, KnownSetting> Known)
{
    public IEnumerable<Placement> Named => All.Where(p => p.Named).OrderBy(p => p.Rank);

    /// <summary>Where they are or were placed, the latest first.</summary>
    public IEnumerable<Placement> Attended => All.Where(p => !p.Named);

    public string NameOf(Placement place) => place.Urn.Length > 0 ? Known.GetValueOrDefault(place.Urn)?.Name ?? $"URN {place.Urn}"
        : place.Ukprn.Length > 0 ? place.SettingOther.Length > 0 ? place.SettingOther : $"UKPRN {place.Ukprn}"
        : place.SettingOther.Length > 0 ? place.SettingOther : CodeSet.Of("sen-settings").LabelOf(place.Setting);
}
