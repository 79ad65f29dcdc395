using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Settle;

/// <summary>What becomes of reasons on the worklist: one form that asks only what the choice needs.</summary>
[Needs(Permission.ActOnWorklist)]
internal sealed class IndexModel(WorklistDesk desk, Settle settle) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Outcomes = [.. WorklistOutcome.All.Select(o => (o.Id, o.Label))];

    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public Settle.Request Asked { get; set; } = new();

    public OpenedReasons Opened { get; private set; } = null!;
    public string What => Asked.What is WorklistStep.Snooze or WorklistStep.FalseAlarm ? Asked.What : WorklistStep.Close;
    public IReadOnlyList<(string, string)> Open => [.. Opened.OpenOn(Today).OrderBy(e => e.Order).ThenBy(e => e.Rule, StringComparer.Ordinal).Select(e => ($"{e.Id}", $"{WorklistRule.Find(e.Rule)!.Name}. {e.Sentence}"))];

    public string Title => What switch { WorklistStep.Snooze => "Set aside", WorklistStep.FalseAlarm => "False alarm", _ => "Close with an outcome" };

    public async Task<IActionResult> OnGetAsync(string? what, string? reason, CancellationToken stop)
    {
        Asked = new() { What = what };
        var page = await ShownAsync(stop);
        if (page is PageResult) Asked = Asked with { What = What, Reasons = reason is not null ? [reason] : [.. Open.Select(o => o.Item1)] };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await settle.RunAsync(Id, Asked, DeedOf("act on the worklist"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(WorklistLinks.Reasons(Id), "It is recorded. You can undo it below.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ActOnWorklist, "view form to act on the worklist", stop) is not { } opened) return NotFound();
        Opened = opened;
        return Page();
    }
}
