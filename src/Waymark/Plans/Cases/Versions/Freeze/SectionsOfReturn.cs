using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Versions.Freeze;

/// <summary>Carries what a final plan says in sections I and J into the fields of the return: the settings named, residential, the personal budget.</summary>
internal static class SectionsOfReturn
{
    /// <summary>The return has room for two settings.</summary>
    private const int Settings = 2;

    /// <summary>Figures of a number of a provider, where a URN has six.</summary>
    private const int Ukprn = 8;

    public static async Task TakeAsync(WaymarkDb db, OpenedPlan plan, VersionKind kind, Deed deed, CancellationToken stop)
    {
        await db.Set<EhcPlan>().Where(p => p.Case == plan.Case.Id).LoadAsync(stop);
        if (db.Set<EhcPlan>().Local.FirstOrDefault(p => p.Case == plan.Case.Id) is not { } stored) return;
        Budget(stored, [.. plan.Content.Items.Where(i => i.Kind == "budget")]);
        var named = plan.Content.In("I").Where(i => i.Kind == "setting").OrderBy(i => i.Order).Take(Settings).ToList();
        var before = await db.Set<Placement>().Where(p => p.Plan == stored.Id && p.Named).ToListAsync(stop);
        // A plan that was issued before Waymark: where a return named its settings already, it knows more of them than these rows.
        if (named.Count == 0 || (kind.Event.Length == 0 && before.Count > 0)) return;
        stored.Residential = named[0]["residential"];
        db.RemoveRange(before);
        db.AddRange(named.Select((item, at) => Named(stored, item, at + 1, deed)));
    }

    private static Placement Named(EhcPlan plan, PlanItem item, int rank, Deed deed)
    {
        var urn = item["urn"].Trim();
        var place = new Placement { Id = NewId.Next(deed.Now), Plan = plan.Id, Named = true, Rank = rank, Entered = ItemValues.Day(item["from"]) };
        if (urn.Length == Ukprn && urn[0] == '1') (place.Ukprn, place.SettingOther) = (urn, item.Lead);
        else if (urn.Length > 0) (place.Urn, place.SenUnit, place.ResourcedProvision) = (urn, item["place"] == "unit", item["place"] == "resourced");
        else (place.Setting, place.SettingOther) = ("OTH", item.Lead);
        return place;
    }

    private static void Budget(EhcPlan plan, IReadOnlyList<PlanItem> rows)
    {
        var paid = rows.Where(r => r["sort"] == "direct-payment").ToList();
        plan.PersonalBudget = rows.Count > 0;
        plan.OrganisedArrangements = rows.Count > 0 ? rows.Count > paid.Count : null;
        var parts = paid.Select(r => r["pays"]).Where(p => p.Length > 0).Distinct().ToList();
        plan.DirectPayment = parts.Count > 1 ? "I" : parts.FirstOrDefault("");
    }
}
