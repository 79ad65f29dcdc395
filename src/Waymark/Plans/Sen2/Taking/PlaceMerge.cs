using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>The settings of a plan between the store, this file and the last one. A place that a person recorded stays; history stays; what a file brought is renewed.</summary>
/// <param name="kept">Told of each setting of the file that was not taken over.</param>
internal sealed class PlaceMerge(IReadOnlyList<Placement> present, bool corrects, Action<Placement> kept)
{
    public List<Placement> Added { get; } = [];
    public List<Placement> Removed { get; } = [];
    public bool Changed { get; private set; }

    public void Take(IReadOnlyList<Placement> now, IReadOnlyList<Placement> last)
    {
        foreach (var place in now)
        {
            if (present.FirstOrDefault(p => Key(p) == Key(place)) is { } same) Renew(same, place, last.FirstOrDefault(l => Key(l) == Key(place)));
            else if (place.Named && present.Any(p => p.Named && p.Rank == place.Rank && last.All(l => Key(l) != Key(p)))) kept(place);
            else Added.Add(place);
        }
        // What the last file named or placed and this one does not: a setting named before is named no longer; a correction takes a place back.
        foreach (var gone in present.Where(p => now.All(n => Key(n) != Key(p)) && last.FirstOrDefault(l => Key(l) == Key(p)) is { } before && Rest(before) == Rest(p)))
            if (corrects || (gone.Named && now.Any(n => n.Named))) Removed.Add(gone);
        Changed |= Added.Count > 0 || Removed.Count > 0;
    }

    /// <summary>The settings of a request, as rows.</summary>
    public static List<Placement> Of(PlanId plan, Sen2Request? request, Func<Guid> next)
    {
        var places = new List<Placement>();
        foreach (var detail in request?.Assessments.SelectMany(a => a.Plans).SelectMany(p => p.Details) ?? []) places.Add(At(plan, detail, named: true, next()));
        foreach (var active in request?.ActivePlans ?? [])
            foreach (var place in active.Placements)
            {
                var at = At(plan, place, named: false, next());
                (at.Entered, at.Left) = (place.EntryDate.Date, place.LeavingDate.Date);
                // To 2023 the two stood on the active plan itself; they belong to its first placement.
                at.Residential = place.Res.Given ? place.Res.Text.ToUpperInvariant() : place.PlacementRank.Is('1') ? active.Res.Text.ToUpperInvariant() : "";
                at.WorkBased = place.Wbp.Given ? place.Wbp.Text : place.PlacementRank.Is('1') ? active.Wbp.Text : "";
                places.Add(at);
            }
        return places;
    }

    private void Renew(Placement here, Placement now, Placement? last)
    {
        if (Rest(here) == Rest(now) || (last is not null && Rest(last) == Rest(now))) return;
        if (last is null || Rest(last) != Rest(here))
        {
            // A person recorded it: a day of leaving that is not known here is filled in, all else stays.
            if (here.Left is null && now.Left is not null) (here.Left, Changed) = (now.Left, true);
            if (Rest(here) != Rest(now)) kept(now);
            return;
        }
        (here.Left, here.SenUnit, here.ResourcedProvision) = (now.Left, now.SenUnit, now.ResourcedProvision);
        if (here.Urn.Length + here.Ukprn.Length == 0) here.SettingOther = now.SettingOther;
        (here.Residential, here.WorkBased) = (now.Residential, now.WorkBased);
        Changed = true;
    }

    private static (bool, string, string, string, int, NodaTime.LocalDate?) Key(Placement p) =>
        (p.Named, p.Urn, p.Ukprn, p.Setting, p.Rank, p.Named ? null : p.Entered);

    private static (NodaTime.LocalDate?, string, bool?, bool?, string, string) Rest(Placement p) =>
        (p.Left, p.Urn.Length + p.Ukprn.Length == 0 ? p.SettingOther : "", p.SenUnit, p.ResourcedProvision, p.Residential, p.WorkBased);

    private static Placement At(PlanId plan, Sen2Setting s, bool named, Guid id) => new()
    {
        Id = id, Plan = plan, Named = named, Urn = s.Urn.Text, Ukprn = s.Ukprn.Text, Setting = s.SenSetting.Text.ToUpperInvariant(),
        SettingOther = s.SenSettingOther.Text, Rank = s.PlacementRank.Number ?? 1, SenUnit = s.SenUnitIndicator.Flag, ResourcedProvision = s.ResourcedProvisionIndicator.Flag,
    };
}
