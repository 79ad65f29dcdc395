using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions.RecordStep;

/// <summary>First what was done, then when: two short pages, so that each asks only what that step needs.</summary>
[Needs(Permission.RecordExclusion)]
internal sealed class IndexModel(ExclusionDesk desk, RecordStep recordStep) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "exclusion")]
    public SuspensionId Id { get; set; }

    [BindProperty]
    public RecordStep.Request Asked { get; set; } = new();

    public OpenedExclusion Opened { get; private set; } = null!;
    public StepKind? Chosen => StepKind.For(Case.Of.Kind).FirstOrDefault(k => k.Kind == Asked.Kind);
    public ExclusionCase Case { get; private set; } = null!;

    /// <summary>Steps that close what is to be done now, and the others.</summary>
    public IReadOnlyList<StepKind> Waiting => [.. StepKind.For(Case.Of.Kind).Where(k => Case.Pending.Any(d => d.ClosedBy.Contains(k.Kind)))];

    public IReadOnlyList<StepKind> Other => [.. StepKind.For(Case.Of.Kind).Except(Waiting)];

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken stop)
    {
        Asked = new() { Kind = kind, On = Today };
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await recordStep.RunAsync(Id, Asked, DeedOf("record step of exclusion"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(ExclusionLinks.Case(Id), "The step is recorded and what follows is worked out again.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordExclusion, "view form to record a step of an exclusion", stop) is not { } opened) return NotFound();
        (Opened, Case) = (opened, opened.On(Today));
        return Page();
    }
}
