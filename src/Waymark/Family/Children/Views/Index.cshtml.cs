using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Views;

/// <summary>"You said, what happened": each wish with what became of it, each view with what it counts for today.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(IChildren children, IAccess access, IChildVoice voice, IFamilyRights rights) : FamilyPage(children, access)
{
    /// <summary>The visitor may also write, not only read.</summary>
    public bool Speaks { get; private set; }

    /// <summary>Null where there is no case in which to keep anything.</summary>
    public HeardVoice? Heard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.ViewOwnChildren, "view what own child said", stop)) return NotFound();
        Speaks = (await rights.OfAsync(Child, Me, Today, stop)).Speaks(Today);
        Heard = await voice.OfAsync(Id, Today, stop);
        return Page();
    }
}
