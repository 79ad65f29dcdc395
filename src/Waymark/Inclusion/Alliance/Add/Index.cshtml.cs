using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Inclusion.Alliance.Agenda;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Add;

/// <summary>Puts one child on the agenda of a meeting that is not finished, from the child's own page or from a list.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk, ChangeAgenda agenda, ReasonsOfChildren reasons) : RoomPage
{
    private const int Longest = 500, Told = 3;

    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public AddForm Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<(string Value, string Label)> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync("view form: put child on agenda of alliance", stop)) return NotFound();
        var why = (await reasons.ReadAsync([Id], Today, stop)).GetValueOrDefault(Id) ?? [];
        Asked = new() { Meeting = Meetings.Count > 0 ? Meetings[0].Value : null, Because = string.Join(" ", why.Take(Told).Select(r => $"{r.Rule}: {r.Sentence}")) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync("open: put child on agenda of alliance", stop)) return NotFound();
        var problems = new Problems()
            .AddIf(Meetings.All(m => m.Value != Asked.Meeting), "Asked.Meeting", "Select a meeting")
            .AddIf(string.IsNullOrWhiteSpace(Asked.Because), "Asked.Because", "Enter why the meeting looks at the child")
            .AddIf(Asked.Because?.Length > Longest, "Asked.Because", "The reason must be 500 characters or fewer");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var meeting = await desk.Meetings().FirstAsync(m => m.Id == Guid.Parse(Asked.Meeting!), stop);
        var added = await agenda.AddAsync(meeting, [(Child, Asked.Because!.Trim())], DeedOf("put child on agenda of alliance"), stop);
        return added.None ? Done(AllianceLinks.Agenda(meeting.Id), $"{Child.FullName} is on the agenda.") : Refused(added, Page());
    }

    private async Task<bool> LoadAsync(string what, CancellationToken stop)
    {
        if (await desk.Children.OpenAsync(Id, Permission.RunAlliance, what, stop) is not { } child) return false;
        var open = await desk.Meetings().Where(m => m.Finished == null).OrderBy(m => m.Day).ToListAsync(stop);
        (Child, Meetings) = (child, [.. open.Where(desk.MayRun).Select(m => ($"{m.Id}", $"{AllianceMinutes.Words(m.Day)}, chair {m.Chair}"))]);
        return true;
    }

    public sealed record AddForm
    {
        public string? Meeting { get; init; }
        public string? Because { get; init; }
    }
}
