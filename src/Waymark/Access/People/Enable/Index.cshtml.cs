using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.People.Enable;

/// <summary>Opens an account again that was disabled.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(DirectoryDb db, IAccess access, AccountStates states) : PersonPage(db, access)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        var problems = await CheckAsync(needsReason: true, stop);
        if (!problems.None) return Refused(problems, Page());
        await states.EnableAsync(Person, Reason!, DeedOf("enable account"), stop);
        return Done(AccessLinks.People, $"The account of {Person.Name} is enabled again.");
    }
}
