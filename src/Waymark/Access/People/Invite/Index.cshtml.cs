using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.People.Invite;

/// <summary>Makes a new invitation for whoever lost what they sign in with.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(DirectoryDb db, IAccess access, AccountStates states) : PersonPage(db, access)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        var problems = await CheckAsync(needsReason: false, stop);
        problems.AddIf(Person.Disabled is not null, nameof(Reason), "The account is disabled. Enable it first");
        if (!problems.None) return Refused(problems, Page());
        var secret = await states.InviteAsync(Person, DeedOf("invite again"), stop);
        TempData["invitation"] = $"{Request.Scheme}://{Request.Host}/access/invitation?code={secret}";
        return Done(AccessLinks.People, $"{Person.Name} is invited again.");
    }
}
