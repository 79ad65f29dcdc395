using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel.Agenda;

/// <summary>What the panel looks at, in order, with what is due before it meets; and what awaits a decision and could go on it.</summary>
[Needs(Permission.ViewPanel)]
internal sealed class IndexModel(PanelDesk desk, WaitingCases waiting, ChangeAgenda change, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    /// <summary>One question alone.</summary>
    [BindProperty(SupportsGet = true, Name = "question")]
    public string? Question { get; set; }

    public OpenedPanel Panel { get; private set; } = null!;
    public IReadOnlyList<WaitingCases.Waiting> Waiting { get; private set; } = [];
    public bool MayRun => access.May(Permission.RunPanel);
    public bool MayRecord => MayRun && access.May(Permission.IssuePlan);
    public LocalDate Now => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string[] picked, CancellationToken stop) => ChangedAsync(p => change.AddAsync(p, picked, DeedOf("put cases on agenda of panel"), stop), "The agenda is changed.", stop);

    public Task<IActionResult> OnPostChangeAsync(Guid item, string what, CancellationToken stop) => ChangedAsync(p => change.ChangeAsync(p, item, what, DeedOf("change agenda of panel"), stop), "The agenda is changed.", stop);

    private async Task<IActionResult> ChangedAsync(Func<OpenedPanel, Task<Problems>> run, string saved, CancellationToken stop)
    {
        if (!MayRun) return Forbid();
        if (await desk.OpenAsync(Id, stop) is not { } panel) return NotFound();
        var problems = await run(panel);
        if (problems.None) return Done(PanelLinks.Agenda(Id), saved);
        return await ShownAsync(stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } panel) return false;
        Panel = panel;
        if (!MayRun || !panel.IsOpen) return true;
        var on = panel.Lines.Select(l => l.Item.Case).ToHashSet();
        Waiting = [.. (await waiting.ReadAsync(access.ReachFor(Permission.RunPanel), panel.Meeting.Team, Question, null, stop)).Where(w => !on.Contains(w.Case))];
        return true;
    }
}
