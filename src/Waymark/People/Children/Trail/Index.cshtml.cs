using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.People.Children.Trail;

/// <summary>Who looked at a child's record and who changed it, in plain words; families see it too.</summary>
[Needs(Permission.ViewTrail)]
internal sealed class IndexModel(IChildren children, ITrailReader trail, IAccess access) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Number { get; set; } = 1;

    public ChildCard Card { get; private set; } = null!;
    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, PageSize);
    public IReadOnlyList<TrailLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await children.OpenAsync(Id, Permission.ViewTrail, "view trail of child", stop) is not { } card) return NotFound();
        Card = card;
        (Total, Lines) = await trail.OfChildAsync(Id.Value, access.May(Permission.ManageRestrictions), Number, PageSize, stop);
        return Page();
    }
}
