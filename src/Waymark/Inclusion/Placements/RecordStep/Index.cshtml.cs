using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.RecordStep;

/// <summary>First what was done, then when: two short pages, so that each asks only what that step needs.</summary>
[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, RecordPlacementStep record) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "placement")]
    public PlacementId Id { get; set; }

    [BindProperty]
    public RecordPlacementStep.Request Asked { get; set; } = new();

    public Opened<Placement> Opened { get; private set; } = null!;
    public IReadOnlyList<(string Kind, string Label)> Kinds => PlacementSteps.KindsOf(Opened.Record);
    public bool Chosen => Kinds.Any(k => k.Kind == Asked.Kind);
    public IReadOnlyList<(string Value, string Label)> Ways => StepKind.Find(Asked.Kind ?? "")?.Details ?? [];

    public Task<IActionResult> OnGetAsync(string? kind, CancellationToken stop)
    {
        Asked = new() { Kind = kind, On = Today };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await record.RunAsync(Id, Asked, DeedOf("record step of placement"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PlacementLinks.Case(Id), "The step is recorded.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to record a step of a placement", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        return Page();
    }
}
