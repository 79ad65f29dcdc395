using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>The establishments that plans name and children attend.</summary>
internal sealed class NamedSettings : INamesEstablishments
{
    public IQueryable<NamedEstablishment> Named(WaymarkDb db) => db.Set<Placement>().Where(p => p.Urn != "")
        .Join(db.Set<EhcPlan>(), place => place.Plan, plan => plan.Id, (place, plan) => new NamedEstablishment { Child = plan.Child, Urn = place.Urn });
}
