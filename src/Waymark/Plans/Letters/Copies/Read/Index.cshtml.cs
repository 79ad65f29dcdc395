using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Copies.Read;

/// <summary>A letter to a family as a partner of the council reads its copy.</summary>
[Needs(Permission.ViewCopy)]
internal sealed class IndexModel(PartnerCopies copies, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "copy")]
    public Guid Which { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public Letter Letter { get; private set; } = null!;
    public Paper? Paper { get; private set; }
    public bool MayReadPlan => access.May(Permission.ViewPlan);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await copies.OpenAsync(Which, "read copy of letter", stop) is not var (child, letter)) return NotFound();
        (Child, Letter) = (child, letter);
        if (letter.Whole) Paper = letter.Read().ToPaper();
        return Page();
    }
}
