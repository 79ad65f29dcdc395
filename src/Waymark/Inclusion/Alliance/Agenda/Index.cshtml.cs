using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Agenda;

/// <summary>Whom a meeting looks at, in order and with why; what was agreed so far; and who else could go on it.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(AllianceDesk desk, AgendaSource source, ChangeAgenda change) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    public OpenedMeeting Opened { get; private set; } = null!;
    public IReadOnlyList<AgendaSource.Candidate> Candidates { get; private set; } = [];
    public bool MayChange => Opened is { MayRun: true, IsOpen: true };
    public LocalDate Now => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShownAsync(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string[] picked, CancellationToken stop) => ChangedAsync(o => change.AddAsync(o, picked, DeedOf("put children on agenda of alliance"), stop), stop);

    public Task<IActionResult> OnPostChangeAsync(Guid entry, string what, CancellationToken stop) => ChangedAsync(o => change.ChangeAsync(o, entry, what, DeedOf("change agenda of alliance"), stop), stop);

    private async Task<IActionResult> ChangedAsync(Func<OpenedMeeting, Task<Problems>> run, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } opened) return NotFound();
        if (!opened.MayRun) return Forbid();
        var problems = await run(opened);
        if (problems.None) return Done(AllianceLinks.Agenda(Id), "The agenda is changed.");
        return await ShownAsync(stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { } opened) return false;
        Opened = opened;
        if (!MayChange) return true;
        var on = opened.Lines.Select(l => l.Item.Child).ToHashSet();
        AgendaSource.Candidate[] all = [.. await source.CarriedAsync(opened.Meeting.Day, stop), .. await source.NamedAsync(Today, stop)];
        Candidates = [.. all.Where(c => !on.Contains(c.Child.Id)).GroupBy(c => c.Child.Id).Select(g => g.First() with { Because = string.Join("; ", g.Select(c => c.Because)) })];
        return true;
    }
}
