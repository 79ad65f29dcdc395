using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Disputes;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.RecordEvent;

/// <summary>First what happened, then when: two short pages, so that each asks only what that kind of event needs.</summary>
[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(OpenedCase opened, RecordEvent recordEvent, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public RecordEvent.Request Asked { get; set; } = new();

    /// <summary>The thread that the link which led here belongs to: the notice, the review, the body.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Thread { get; set; }

    public ChildCard Child { get; private set; } = null!;

    /// <summary>The thread is known: nothing is asked about it.</summary>
    public bool IsThreadGiven => !string.IsNullOrEmpty(Thread) && Chosen is { Of: not ("" or "body" or "setting") };

    /// <summary>What may be taken back: the request itself, an appeal or wish of one notice, a request for a re-assessment.</summary>
    public IReadOnlyList<(string Value, string Words)> Withdrawable { get; private set; } = [];
    public EventKind? Chosen => Asked.Kind is { } kind ? EventKinds.Find(kind) : null;

    /// <summary>Threads that the case knows of this kind, to continue one.</summary>
    public IReadOnlyList<string> Threads { get; private set; } = [];

    /// <summary>Name of a new review, notice or move: joins the events that follow from it.</summary>
    public string NewThread(string of) => $"{of}-{Today:uuuu-MM-dd}-{Threads.Count + 1}";

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken stop)
    {
        Asked = new() { Kind = kind, Of = Thread };
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await recordEvent.RunAsync(Case, Asked, DeedOf("record event"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(IsThreadGiven && DisputeStep.Find(Asked.Kind!) is not null && access.May(Permission.ViewDispute) ? DisputeLinks.OfCase(Case) : PlanLinks.Clocks(Case), "The event is recorded and the clocks are worked out again.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordEvent, "view form to record an event", stop) is not var (record, child)) return NotFound();
        Child = child;
        Threads = [.. record.Events.Where(e => EventKinds.Find(e.Kind)?.Of == Chosen?.Of && e.Of.Length > 0).OrderByDescending(e => e.On).Select(e => e.Of).Distinct()];
        Withdrawable = [("", "The request for an assessment itself"), .. record.Facts.Effective().Where(e => EventKinds.Find(e.Kind)?.Of is "notice" or "request" && e.Of.Length > 0)
            .GroupBy(e => e.Of, StringComparer.Ordinal).Select(t => (t.Key, $"{EventKinds.Words(t.First().Kind, t.First().Detail)}, {ClockWords.Day(t.First().On)}"))];
        return Page();
    }
}
