using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Children.OpenWithReason;

/// <summary>Opens a child outside one's list for an hour. The answer is the same whether or not there is such a child.</summary>
[Needs(Permission.BreakGlass)]
internal sealed class IndexModel(IBreakGlass glass) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = await glass.OpenAsync(Id.Value, Reason, DeedOf("open with reason"), stop);
        return problems.None ? Done(PeopleLinks.Child(Id), "The record is open to you for one hour. The data protection lead sees that you opened it.") : Refused(problems, Page());
    }
}
