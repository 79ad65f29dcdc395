using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Restricted.Decide;

/// <summary>Confirms or drops what another asked for.</summary>
[Needs(Permission.ManageRestrictions)]
internal sealed class IndexModel(SealedRecords records, DecideRestriction decide, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    public Restriction Asked { get; private set; } = null!;
    public Child Child { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FoundAsync(stop)) return NotFound();
        Version = Asked.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FoundAsync(stop)) return NotFound();
        var problems = await decide.RunAsync(Asked, Child, Verdict, Version, DeedOf("decide restriction"), stop);
        return problems.None ? Done(PeopleLinks.Restricted, Verdict == "confirm" ? "It is done." : "The request is dropped.") : Refused(problems, Page());
    }

    private async Task<bool> FoundAsync(CancellationToken stop)
    {
        var found = await records.FindAsync(Id, stop);
        var deed = DeedOf("view request about a sealed record") with { Subject = $"restriction:{Id}" };
        await trail.RecordAsync(found is { } one ? deed.About(one.Child.Id.Value) : deed with { Outcome = "refused" }, stop);
        if (found is not var (asked, child)) return false;
        (Asked, Child) = (asked, child);
        return true;
    }
}
