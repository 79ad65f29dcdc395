using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Events.CorrectEvent;

[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(OpenedCase opened, CorrectEvent correctEvent) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "event")]
    public CaseEventId Event { get; set; }

    [BindProperty]
    public CorrectEvent.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public RecordedEvent Wrong { get; private set; } = null!;
    public EventKind? Kind => EventKinds.Find(Wrong.Kind);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await correctEvent.RunAsync(Case, Event, Asked, DeedOf("correct event"), stop) is not { } problems) return NotFound();
        return problems.None
            ? Done(PlanLinks.Clocks(Case), "The correction is recorded beside the earlier entry and the clocks are worked out again.")
            : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordEvent, "view form to correct an event", stop) is not var (record, child)) return NotFound();
        if (record.Events.FirstOrDefault(e => e.Id == Event) is not { } wrong) return NotFound();
        (Child, Wrong) = (child, wrong);
        if (fresh) Asked = new() { On = wrong.On, Detail = wrong.Detail };
        return Page();
    }
}
