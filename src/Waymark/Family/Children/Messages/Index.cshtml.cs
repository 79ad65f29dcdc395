using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Messages;

/// <summary>Messages with the team. A parent who may see but not speak reads them only.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(IChildren children, IAccess access, IFamilyMessages messages, IFamilyRights rights) : FamilyPage(children, access)
{
    /// <summary>The visitor may also write, not only read.</summary>
    public bool Speaks { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    public IReadOnlyList<ThreadMessage> Thread { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.ViewOwnChildren, "view messages about own child", stop)) return NotFound();
        Speaks = (await rights.OfAsync(Child, Me, Today, stop)).Speaks(Today);
        Thread = await messages.ThreadAsync(Id, Me, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.TellCouncil, "open messages to write to the team", stop)) return NotFound();
        var problems = await messages.WriteAsync(Id, Words, DeedOf("write to the team"), stop);
        if (problems.None) return Done(FamilyLinks.Messages(Id), "We have your message.");
        Speaks = true;
        Thread = await messages.ThreadAsync(Id, Me, stop);
        return Refused(problems, Page());
    }
}
