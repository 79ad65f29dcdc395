using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Placements;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Placements.Record;

/// <summary>Records a setting, changes one or takes it back. The main placement that was open ends the day before a new one begins.</summary>
internal sealed class RecordPlacement(PlacementDesk desk)
{
    /// <returns>What must be put right and what else was changed, or null where there is no such case or placement within reach.</returns>
    public async Task<(Problems Problems, string Also)?> RunAsync(CaseId of, Change change, PlacementEntry asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.RecordEvent, "open case to record a setting", stop) is not { Plan: { } plan } open) return null;
        var known = open.All.FirstOrDefault(p => p.Id == change.Which);
        if (change.Which is not null && known is null) return null;
        if (known is not null && change.Version is { } version) desk.Db.Expect(known, version);
        if (change.Remove && known is not null)
        {
            desk.Db.Remove(known);
            await SaveAsync("take placement back");
            return (new(), "");
        }
        // What is named does not become attended: the one is taken back and the other recorded.
        var entry = known is null ? asked : asked with { As = known.Named ? PlacementEntry.AsNamed : PlacementEntry.AsAttended };
        var problems = entry.Check(open.Child.Born, deed.Today);
        var before = problems.None && !entry.Names ? Before(open, entry, known) : null;
        if (problems.None) problems.AddAll(Clash(open, entry, known, before));
        if (!problems.None) return (problems, "");
        if (before is not null) before.Left = entry.Entered!.Value.PlusDays(-1);
        var place = known ?? new Placement { Id = NewId.Next(deed.Now), Plan = plan.Id, Named = entry.Names };
        if (known is null) desk.Db.Add(place);
        Fill(place, entry);
        // Of the plan itself the return asks it once, for the main setting.
        if (entry.Names && place.Rank == 1) (plan.Residential, plan.WorkBased) = (entry.Residential ?? "", entry.WorkBased ?? "");
        await SaveAsync(known is null ? "record placement" : "change placement");
        return (problems, before is null ? "" : $" {open.NameOf(before)} ends the day before.");

        Task SaveAsync(string action) => desk.Db.SaveAsync(deed.As(action, $"case:{of}").About(open.Child.Id.Value), stop);
    }

    /// <summary>The placement of the same rank that goes on when this one begins.</summary>
    private static Placement? Before(OpenedPlacements open, PlacementEntry entry, Placement? known) => open.Attended.FirstOrDefault(p => p != known && $"{p.Rank}" == entry.Rank && p.Left is null && p.Entered < entry.Entered);

    private static Problems Clash(OpenedPlacements open, PlacementEntry entry, Placement? known, Placement? before)
    {
        var same = open.All.Where(p => p != known && p != before && p.Named == entry.Names && $"{p.Rank}" == entry.Rank).ToList();
        if (entry.Names) return new Problems().AddIf(same.Count > 0, "Asked.Rank", $"The plan names {(same.Count > 0 ? open.NameOf(same[0]) : "")} in this place already. Change that one");
        // One shared day is a change of setting, not two at once.
        var clash = same.Find(p => Max(p.Entered, entry.Entered) < (Min(p.Left, entry.Left) ?? LocalDate.MaxIsoValue));
        return new Problems().AddIf(clash is not null, "Asked.Entered", clash is null ? "" : $"{open.NameOf(clash)} has these days ({PlacementWords.Days(clash)}). Change that one first", "W555");
    }

    private static void Fill(Placement place, PlacementEntry entry)
    {
        var (urn, ukprn) = (entry.By == PlacementEntry.ByUrn, entry.By == PlacementEntry.ByUkprn);
        (place.Urn, place.Ukprn, place.Setting) = (urn ? entry.Urn!.Trim() : "", ukprn ? entry.Ukprn!.Trim() : "", urn || ukprn ? "" : CodeSet.Of("sen-settings").Find(entry.Setting)!.Value);
        place.SettingOther = ukprn ? entry.Name!.Trim() : entry.AsksWords ? entry.Other!.Trim() : "";
        place.Rank = entry.Rank == "2" ? 2 : 1;
        place.SenUnit = urn ? entry.Place == "unit" : null;
        place.ResourcedProvision = urn ? entry.Place == "resourced" : null;
        (place.Residential, place.WorkBased) = entry.Names ? ("", "") : (entry.Residential ?? "", entry.WorkBased ?? "");
        (place.Entered, place.Left) = (entry.Entered, entry.Left);
    }

    private static LocalDate? Max(LocalDate? a, LocalDate? b) => a > b ? a : b;

    private static LocalDate? Min(LocalDate? a, LocalDate? b) => a is null ? b : b is null || a < b ? a : b;

    /// <param name="Which">The one to change; null for a new one.</param>
    /// <param name="Version">From which the form was made.</param>
    /// <param name="Remove">It never was so.</param>
    internal sealed record Change(Guid? Which, int? Version, bool Remove);
}
