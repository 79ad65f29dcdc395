using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Panels;

/// <summary>The plan in force: since when, the setting named, where the child is placed, the last review. Three queries.</summary>
internal sealed class PlanPanel(WaymarkDb db, IChildren children, IAccess access) : IChildPanel
{
    public int Order => 20;
    public string Title => "EHC plan and placement";
    public Permission Needs => Permission.ViewPlan;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var plan = await db.Set<EhcPlan>().Where(p => p.Child == child.Id).OrderBy(p => p.Ceased != null).ThenByDescending(p => p.Started)
            .AsNoTracking().FirstOrDefaultAsync(stop);
        if (plan is null) return null;
        var places = await db.Set<Placement>().Where(p => p.Plan == plan.Id).OrderBy(p => p.Rank).ThenByDescending(p => p.Entered).AsNoTracking().ToListAsync(stop);
        var schools = (await children.SchoolsAsync(stop)).ToDictionary(s => s.Urn, s => s.Name, StringComparer.Ordinal);
        return new PanelView("/Plans/Panels/_Plan.cshtml", new Model(plan, [.. places.Select(p => new Place(p, NameOf(p, schools)))], access.May(Permission.ViewPlacing)));
    }

    private static string NameOf(Placement place, Dictionary<string, string> schools) =>
        place.Urn.Length > 0 ? schools.GetValueOrDefault(place.Urn, $"URN {place.Urn}")
        : place.Ukprn.Length > 0 ? place.SettingOther.Length > 0 ? place.SettingOther : $"UKPRN {place.Ukprn}"
        : place.SettingOther.Length > 0 ? place.SettingOther
        : Core.Common.CodeSet.Of("sen-settings").LabelOf(place.Setting);

    /// <param name="Opens">The visitor may open the page of settings and placements.</param>
    internal sealed record Model(EhcPlan Plan, IReadOnlyList<Place> Places, bool Opens);

    internal sealed record Place(Placement At, string Name);
}
