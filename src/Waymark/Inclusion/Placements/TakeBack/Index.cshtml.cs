using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.TakeBack;

/// <summary>Takes back that something was told or sent. Both entries stay.</summary>
[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, WaymarkDb db) : RoomPage
{
    private const int Longest = 2000;

    [BindProperty(SupportsGet = true, Name = "placement")]
    public PlacementId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid StepId { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Opened<Placement> Opened { get; private set; } = null!;
    public ArrangementStep Step { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var problems = new Problems().AddIf(string.IsNullOrWhiteSpace(Why), "Why", "Enter why it is taken back").AddIf(Why?.Length > Longest, "Why", "Use 2,000 characters or fewer")
            .AddIf(Opened.Steps.Any(s => s.Replaces == StepId), "", "Someone else has taken this back since you opened it.");
        if (!problems.None) return Refused(problems, page);
        var (placement, deed) = (Opened.Record, DeedOf("take back step of placement"));
        if (Step.Kind == PlacementSteps.PlanSent) (placement.PlanSentOn, placement.PlanVersion) = (null, "");
        if (Step.Kind == PlacementSteps.RiskSent) placement.RiskSentOn = null;
        db.Add(Step.TakenBack(Why!.Trim(), deed));
        await db.SaveAsync(deed with { Child = placement.Child.Value, Subject = $"placement:{Id}", Reason = "given in the record" }, stop);
        return Done(PlacementLinks.Case(Id), "It is taken back. Both entries stay in the history.");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to take back a step of a placement", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        if (opened.Steps.FirstOrDefault(s => s.Id == StepId && PlacementSteps.KindsOf(opened.Record).Any(k => k.Kind == s.Kind)) is not { } step) return NotFound();
        (Opened, Step) = (opened, step);
        return Page();
    }
}
