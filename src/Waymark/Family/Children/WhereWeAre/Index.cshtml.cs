using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.WhereWeAre;

/// <summary>The steps of the case: what is done, what happens now, what comes next and by when, what is late and why, who was asked.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(IChildren children, IAccess access, IFamilyCases cases, IFamilyRights rights) : FamilyPage(children, access)
{
    public FamilyCase? Case { get; private set; }
    public RightsOfChild Rights { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.ViewOwnChildren, "view where the case of own child stands", stop)) return NotFound();
        Case = await cases.OfAsync(Id, Self, Today, stop);
        Rights = await rights.OfAsync(Child, Me, Today, stop);
        return Page();
    }
}
