using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Plans.Door;
using Waymark.Plans.Requests;
using Waymark.Shell.Pages;

namespace Waymark.Plans.MovesIn.New;

/// <summary>Begins the case of a child who moves here with a plan of another council.</summary>
[Needs(Permission.RecordRequest)]
internal sealed class IndexModel(EnterMoveIn enter, NamedChild named) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Councils = [("", "Select"), .. CodeSet.Of("la-codes").All.OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => (c.Value, c.Label))];

    [BindProperty]
    public EnterMoveIn.Request Asked { get; set; } = new();

    public async Task OnGetAsync(ChildId? child, CancellationToken stop)
    {
        var known = await named.AlreadyAsync(child, "view form to enter a move into the area", stop);
        Asked = new() { Told = Today, Forename = known?.Forename, Surname = known?.Surname, Born = known?.Born };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), Page());
        var (problems, begun) = await enter.RunAsync(Asked, DeedOf("enter move into the area"), stop);
        if (begun is not { } of) return Refused(problems, Page());
        return Done(PlanLinks.Clocks(of), Asked.Transferred is null
            ? "The case is begun. The old council has the plan: ask for it now, and record the transfer on the day it passes it on."
            : "The case is begun and its clocks run: tell the family within six weeks what follows, and review the plan by the day shown.");
    }
}
