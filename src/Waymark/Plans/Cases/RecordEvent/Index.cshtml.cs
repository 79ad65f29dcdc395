using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.RecordEvent;

/// <summary>First what happened, then when: two short pages, so that each asks only what that kind of event needs.</summary>
[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(OpenedCase opened, RecordEvent recordEvent) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public RecordEvent.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public EventKind? Chosen => Asked.Kind is { } kind ? EventKinds.Find(kind) : null;

    /// <summary>Threads that the case knows of this kind, to continue one.</summary>
    public IReadOnlyList<string> Threads { get; private set; } = [];

    /// <summary>Name of a new review, notice or move: joins the events that follow from it.</summary>
    public string NewThread(string of) => $"{of}-{Today:uuuu-MM-dd}-{Threads.Count + 1}";

    public async Task<IActionResult> OnGetAsync(string? kind, string? of, CancellationToken stop)
    {
        Asked = new() { Kind = kind, Of = of };
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await recordEvent.RunAsync(Case, Asked, DeedOf("record event"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PlanLinks.Clocks(Case), "The event is recorded and the clocks are worked out again.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordEvent, "view form to record an event", stop) is not var (record, child)) return NotFound();
        Child = child;
        Threads = [.. record.Events.Where(e => EventKinds.Find(e.Kind)?.Of == Chosen?.Of && e.Of.Length > 0).OrderByDescending(e => e.On).Select(e => e.Of).Distinct()];
        return Page();
    }
}
