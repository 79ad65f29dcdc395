using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.OpenWithReason;

/// <summary>Opens a child outside one's list for an hour. The answer is the same whether or not there is such a child.</summary>
[Needs(Permission.BreakGlass)]
internal sealed class IndexModel(IBreakGlass glass, WaymarkDb db, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // Nobody opens a child that there is not, nor one that is sealed; the two cannot be told apart.
        if (!await db.Set<Child>().AnyAsync(c => c.Id == Id && !c.Sealed, stop))
        {
            await trail.RecordAsync(DeedOf("open with reason") with { Outcome = "refused", Subject = $"child:{Id}" }, stop);
            return NotFound();
        }
        var problems = await glass.OpenAsync(Id.Value, Reason, DeedOf("open with reason"), stop);
        return problems.None ? Done(PeopleLinks.Child(Id), "The record is open to you for one hour. The data protection lead sees that you opened it.") : Refused(problems, Page());
    }
}
