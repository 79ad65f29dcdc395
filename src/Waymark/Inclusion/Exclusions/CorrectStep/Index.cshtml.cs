using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions.CorrectStep;

[Needs(Permission.RecordExclusion)]
internal sealed class IndexModel(ExclusionDesk desk, CorrectStep correctStep) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "exclusion")]
    public SuspensionId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid Step { get; set; }

    [BindProperty]
    public CorrectStep.Request Asked { get; set; } = new();

    public OpenedExclusion Opened { get; private set; } = null!;
    public TakenStep Wrong { get; private set; } = null!;
    public StepKind Kind => StepKind.Find(Wrong.Kind)!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await correctStep.RunAsync(Id, Step, Asked, DeedOf("correct step of exclusion"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(ExclusionLinks.Case(Id), "The correction is recorded beside the earlier entry and what follows is worked out again.")
            : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordExclusion, "view form to correct a step of an exclusion", stop) is not { } opened) return NotFound();
        if (opened.Steps.FirstOrDefault(s => s.Id == Step) is not { Withdraws: false } wrong) return NotFound();
        (Opened, Wrong) = (opened, wrong);
        if (fresh) Asked = new() { On = wrong.On, Detail = wrong.Detail, Provider = wrong.Provider, Hours = wrong.Hours?.ToString("0.##", CultureInfo.InvariantCulture) };
        return Page();
    }
}
