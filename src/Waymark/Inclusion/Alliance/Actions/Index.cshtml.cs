using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Actions;

/// <summary>What the alliance agreed is to be done: mine, my agency's, overdue, all; and what is closed.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(ActionList list) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "whose")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<ActionList.Row> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public ActionList.Counts Counts { get; private set; } = new(0, 0, 0, 0);
    public int Pages => PageCount.Of(Total, ActionList.PageSize);
    public LocalDate Now => Today;

    public bool MayClose(AllianceAction action) => list.MayClose(action);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await list.CountAsync(Today, stop);
        (Total, Rows) = await list.PageAsync(Whose, Sheet, Today, stop);
    }
}
