using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.Case;

/// <summary>One placement: how it stands, what the law asks, what was agreed and sent, and all that was recorded.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(ArrangementDesk desk, PlacementSteps steps, ProviderBook providers) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "placement")]
    public PlacementId Id { get; set; }

    public Opened<Placement> Opened { get; private set; } = null!;
    public Placement Placement => Opened.Record;
    public ChildCard Child => Opened.Child;
    public OpenedProvider Provider { get; private set; } = null!;
    public IReadOnlyList<Duty> Duties { get; private set; } = [];
    public IReadOnlyList<Duty> Next => [.. Duties.Where(d => d.Pending && d.Kind is not (DutyKind.Bar or DutyKind.Right)).OrderBy(d => d.Due ?? LocalDate.MaxIsoValue)];
    public ArrangementState State => Placement.Days.On(Today);
    public LocalDate Day => Today;
    public string School { get; private set; } = "";
    public bool MayRecord { get; private set; }

    /// <summary>Steps that can be taken back: notices that nobody has taken back yet.</summary>
    public IReadOnlyList<ArrangementStep> Notices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ViewPlacements, "view placement", stop) is not { } opened) return NotFound();
        Opened = opened;
        Provider = (await providers.FindAsync(Placement.Provider, stop))!;
        Duties = Placement.Withdrawn ? [] : await steps.DutiesAsync(Placement, opened.Steps, Today, stop);
        School = Placement.Urn.Length == 0 ? "On no school's roll" : (await desk.SchoolsAsync(stop)).GetValueOrDefault(Placement.Urn, $"School {Placement.Urn}");
        MayRecord = desk.MayRecord(Placement.Urn);
        var back = opened.Steps.Where(s => s.Replaces is not null).Select(s => s.Replaces!.Value).ToHashSet();
        Notices = [.. opened.Steps.Where(s => !back.Contains(s.Id) && PlacementSteps.KindsOf(Placement).Any(k => k.Kind == s.Kind)).OrderBy(s => s.On)];
        return Page();
    }
}
