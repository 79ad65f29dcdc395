using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Actions.Close;

/// <summary>What became of an action, by whoever it is for; a closed one can be opened again.</summary>
[Needs(Permission.CloseAllianceAction)]
internal sealed class IndexModel(CloseAction close) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "agreed")]
    public Guid Id { get; set; }

    [BindProperty]
    public CloseAction.Request Asked { get; set; } = new();

    public AllianceAction Action { get; private set; } = null!;
    public ChildCard Child { get; private set; } = null!;
    public static IReadOnlyList<(string Value, string Label)> Outcomes => [.. ActionOutcome.All.Select(o => (o.Name, o.Label))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync("view form: close action of alliance", stop)) return NotFound();
        Asked = new() { Version = Action.Version, Reopens = !Action.IsOpen, On = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync("open: close action of alliance", stop)) return NotFound();
        var problems = ModelState.ErrorCount == 0 ? await close.RunAsync(Action, Asked, DeedOf(Asked.Reopens ? "reopen action of alliance" : "close action of alliance"), stop) : new Problems();
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        return Done(AllianceLinks.ActionsOf("agency"), Asked.Reopens ? "The action is to be done again." : "The action is closed.");
    }

    private async Task<bool> FindAsync(string what, CancellationToken stop)
    {
        if (await close.FindAsync(Id, what, stop) is not var (action, child)) return false;
        (Action, Child) = (action, child);
        return true;
    }
}
