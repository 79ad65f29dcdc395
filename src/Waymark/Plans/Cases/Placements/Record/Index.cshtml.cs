using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Placements;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Placements.Record;

/// <summary>Records a setting that the plan names or where the child or young person is placed, or changes one.</summary>
[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(PlacementDesk desk, RecordPlacement record, MeantSchool meant) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    /// <summary>The one to change; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "placement")]
    public Guid? Which { get; set; }

    [BindProperty]
    public PlacementEntry Asked { get; set; } = new();

    /// <summary>Name, place or URN of a school or college, as the officer knows it.</summary>
    [BindProperty]
    public string? School { get; set; }

    [BindProperty]
    public bool Remove { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public OpenedPlacements Open { get; private set; } = null!;
    public IReadOnlyList<FoundSchool> Found { get; private set; } = [];
    public Placement? Known => Open.All.FirstOrDefault(p => p.Id == Which);

    public string SchoolHint => Known is { Urn.Length: > 0 } known ? $"Its name, its town or its URN. Recorded now: {Open.NameOf(known)}" : "Its name, its town or its URN";

    public static IReadOnlyList<(string, string)> Kinds => [(PlacementEntry.AsAttended, "Where they are placed"), (PlacementEntry.AsNamed, "The setting that section I of the plan names")];
    public static IReadOnlyList<(string, string)> Numbers =>
        [(PlacementEntry.ByUrn, "A school or college with a URN"), (PlacementEntry.ByUkprn, "A college or training provider without a URN"), (PlacementEntry.ByCode, "Something else: education otherwise than at school, at home, not in education …")];
    public static IReadOnlyList<(string, string)> Ranks => [("1", "The main setting"), ("2", "A second setting beside it")];
    public static IReadOnlyList<(string, string)> Places => [("", "An ordinary place"), ("unit", "SEN unit"), ("resourced", "Resourced provision")];
    public static IReadOnlyList<(string, string)> Settings => Coded("sen-settings", "Select");
    public static IReadOnlyList<(string, string)> Residential => Coded("residential", "Not residential");
    public static IReadOnlyList<(string, string)> WorkBased => Coded("work-based-placements", "Not work-based");

    public static IReadOnlyList<(string, string)> Choices(IEnumerable<FoundSchool> found) =>
        [.. found.Select(f => (f.Urn, $"{f.Name} ({string.Join(", ", new[] { f.Place, f.Phase, f.Urn }.Where(w => w.Length > 0))})"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is { } missing) return missing;
        Version = Known?.Version;
        School = Known?.Urn;
        Asked = Known is { } known ? Of(known) : new() { As = PlacementEntry.AsAttended, Rank = "1" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return await FindAsync(stop) ?? Refused(new(), Page());
        if (!Remove && Asked.By == PlacementEntry.ByUrn && await MeantAsync(stop) is { None: false } unclear) return await FindAsync(stop) ?? Refused(unclear, Page());
        if (await record.RunAsync(Case, new(Which, Version, Remove), Asked, DeedOf("record placement"), stop) is not var (problems, also)) return NotFound();
        if (problems.None) return Done(PlanLinks.Placements(Case), Remove ? "The setting is taken back." : $"The setting is recorded.{also}");
        return await FindAsync(stop) ?? Refused(problems, Page());
    }

    /// <summary>Finds the school that is meant, or says what to do.</summary>
    private async Task<Problems> MeantAsync(CancellationToken stop)
    {
        (Found, var urn, var problems) = await meant.FindAsync(School, Asked.Urn, stop);
        Asked = Asked with { Urn = urn };
        return problems;
    }

    private async Task<IActionResult?> FindAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.RecordEvent, "view form to record a setting", stop) is not { } open) return NotFound();
        Open = open;
        return Which is not null && Known is null ? NotFound() : null;
    }

    private PlacementEntry Of(Placement p) => new()
    {
        As = p.Named ? PlacementEntry.AsNamed : PlacementEntry.AsAttended, By = p.Urn.Length > 0 ? PlacementEntry.ByUrn : p.Ukprn.Length > 0 ? PlacementEntry.ByUkprn : PlacementEntry.ByCode,
        Urn = p.Urn, Ukprn = p.Ukprn, Name = p.Ukprn.Length > 0 ? p.SettingOther : "", Setting = p.Setting, Other = p.Ukprn.Length > 0 ? "" : p.SettingOther, Rank = p.Rank == 2 ? "2" : "1",
        Place = p.SenUnit == true ? "unit" : p.ResourcedProvision == true ? "resourced" : "", Residential = p.Named ? Open.Plan!.Residential : p.Residential, WorkBased = p.Named ? Open.Plan!.WorkBased : p.WorkBased,
        Entered = p.Entered, Left = p.Left,
    };

    private static IReadOnlyList<(string, string)> Coded(string set, string none) => [("", none), .. CodeSet.Of(set).All.Select(c => (c.Value, c.Label))];
}
