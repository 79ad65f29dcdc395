using NodaTime;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules about settings attended.</summary>
internal static class PlacementRules
{
    public static void Check(Checking on, Sen2Request r, Sen2ActivePlan p)
    {
        foreach (var place in p.Placements) Each(on, place);
        if (p.Placements.Count == 0) return;
        Overlap(on, p.Placements);
        OnTheDay(on, r, p);
    }

    private static void Each(Checking on, Sen2Placement p)
    {
        SettingRules.Check(on, p, p.EntryDate.Date, p.LeavingDate.Date is { } left && left < on.Reference ? left : on.Reference);
        if (p.EntryDate.NoDate) on.FailNoDate("W550", p, nameof(p.EntryDate));
        else if (p.EntryDate.Blank) on.Fail("W550", p, nameof(p.EntryDate));
        if (p.EntryDate.Date > on.Reference || p.EntryDate.Date < on.Born) on.Fail("W551", p, nameof(p.EntryDate));
        if (p.LeavingDate.NoDate) on.FailNoDate("W552", p, nameof(p.LeavingDate));
        if (p.LeavingDate.Date < p.EntryDate.Date) on.Fail("W552", p, nameof(p.LeavingDate));
        if (p.LeavingDate.Date < on.Year.First) on.Fail("W553", p, nameof(p.LeavingDate));
        if (p.LeavingDate.Date > on.Reference) on.Fail("W554", p, nameof(p.LeavingDate));
        if (p.Res.Given && !on.Codes.Has(p, 10)) on.Fail("W559", p, nameof(p.Res));
        if (p.Wbp.Given && (!on.Codes.Has(p, 11) || on.AgeOn(on.Reference) < on.Limits.WorkBased)) on.Fail("W560", p, nameof(p.Wbp));
        if (p.AttendancePattern.Given && !on.Codes.Has(p, 7)) on.Fail("W561", p, nameof(p.AttendancePattern));
    }

    // One shared day is a change of setting, not two at once.
    private static void Overlap(Checking on, List<Sen2Placement> places)
    {
        for (var i = 1; i < places.Count; i++)
        {
            if (!places[i].PlacementRank.Is('1') || places[i].EntryDate.Date is not { } entry) continue;
            for (var k = 0; k < i; k++)
            {
                if (!places[k].PlacementRank.Is('1') || places[k].EntryDate.Date is not { } other) continue;
                var from = entry > other ? entry : other;
                if (!(LastDay(places[i]) <= from) && !(LastDay(places[k]) <= from))
                {
                    on.Fail("W555", places[i], nameof(Sen2Placement.EntryDate));
                    return;
                }
            }
        }
    }

    private static LocalDate? LastDay(Sen2Placement place) => place.LeavingDate.Date;

    private static void OnTheDay(Checking on, Sen2Request r, Sen2ActivePlan p)
    {
        var plan = ActiveRules.PlanOf(r);
        Sen2Placement? primary = null, any = null;
        foreach (var place in p.Placements)
        {
            if (!place.OpenOn(on.Reference)) continue;
            any ??= place;
            if (place.PlacementRank.Is('1')) primary ??= place;
        }
        if (any is null && plan?.OpenOn(on.Reference) == true) on.Fail(p.TransferLa.Given ? "W557" : "W556", p);
        if (any is not null && plan?.CeaseDate.Date?.PlusDays(1) < on.Reference) on.Fail("W558", any, nameof(any.LeavingDate));
        if (any is not null && primary is null) on.Fail("W563", any, nameof(any.PlacementRank));
        if (primary is not null && plan is not null && plan.OpenOn(on.Reference) && Named(plan) is { } named && !Same(named, primary))
            on.Fail("W562", primary, primary.Urn.Given ? nameof(primary.Urn) : primary.Ukprn.Given ? nameof(primary.Ukprn) : nameof(primary.SenSetting));
    }

    private static Sen2PlanDetail? Named(Sen2NamedPlan plan)
    {
        foreach (var detail in plan.Details) if (detail.PlacementRank.Is('1')) return detail;
        return null;
    }

    private static bool Same(Sen2Setting a, Sen2Setting b) =>
        a.Urn.SameAs(b.Urn) && a.Ukprn.SameAs(b.Ukprn) && a.SenSetting.SameAs(b.SenSetting);
}
