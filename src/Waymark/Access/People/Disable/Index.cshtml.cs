using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.People.Disable;

/// <summary>Closes an account after one more question; every session of it ends at once.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(DirectoryDb db, IAccess access, AccountStates states) : PersonPage(db, access)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        var problems = await CheckAsync(needsReason: true, stop);
        if (!problems.None) return Refused(problems, Page());
        await states.DisableAsync(Person, Reason!, DeedOf("disable account"), stop);
        return Done(AccessLinks.People, $"The account of {Person.Name} is disabled. They are signed out everywhere.");
    }
}
