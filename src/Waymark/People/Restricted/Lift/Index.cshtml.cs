using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Restricted.Lift;

/// <summary>Asks to open a sealed record again.</summary>
[Needs(Permission.ManageRestrictions)]
internal sealed class IndexModel(SealedRecords records, LiftSeal lift, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "record")]
    public ChildId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Child Child { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FoundAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FoundAsync(stop)) return NotFound();
        var problems = await lift.RunAsync(Child, Reason, DeedOf("ask to open sealed record"), stop);
        return problems.None ? Done(PeopleLinks.Restricted, "You asked to open the record. A second person who manages restrictions must confirm it.") : Refused(problems, Page());
    }

    private async Task<bool> FoundAsync(CancellationToken stop)
    {
        var found = await records.SealedAsync(Id, stop);
        var deed = DeedOf("view sealed record") with { Subject = $"restriction:{Id}" };
        await trail.RecordAsync(found is not null ? deed.About(found.Id.Value) : deed with { Outcome = "refused" }, stop);
        if (found is null) return false;
        Child = found;
        return true;
    }
}
