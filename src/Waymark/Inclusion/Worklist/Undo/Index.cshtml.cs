using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Undo;

/// <summary>Which of the newest things done is to be taken back.</summary>
[Needs(Permission.ActOnWorklist)]
internal sealed class IndexModel(WorklistDesk desk, Undo undo) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    public OpenedReasons Opened { get; private set; } = null!;

    public IReadOnlyList<(string, string)> Steps => [.. Opened.Undoable.Select(s => ($"{s.Id}", $"{WorklistWords.Kind(s)} ({WorklistRule.Find(s.Rule)!.Name}), by {s.RecordedBy}"))];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await undo.RunAsync(Id, Step, DeedOf("undo on the worklist"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(WorklistLinks.Reasons(Id), "It is taken back. Both stay in the record.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ActOnWorklist, "view form to undo on the worklist", stop) is not { } opened) return NotFound();
        Opened = opened;
        return Page();
    }
}
