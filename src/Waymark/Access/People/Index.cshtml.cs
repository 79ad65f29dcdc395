using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Access.People;

/// <summary>Who works in the area in which role; an administrator ends roles here.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(DirectoryDb db, IAccess access, RoleGrants roles) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Name { get; set; }

    public IReadOnlyList<(Membership Role, UserAccount Person)> Held { get; private set; } = [];

    /// <summary>Shown once, to be handed over in person or by a safe way.</summary>
    public string? Invitation => TempData["invitation"] as string;

    public Task OnGetAsync(CancellationToken stop) => ReadAsync(stop);

    public async Task<IActionResult> OnPostAsync(Guid membership, string? reason, CancellationToken stop)
    {
        var area = access.Visitor!.Area;
        if (await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membership && m.Area == area && m.Ended == null, stop) is not { } held) return NotFound();
        if (string.IsNullOrWhiteSpace(reason))
        {
            await ReadAsync(stop);
            return Refused(Problems.Of("reason", "Enter why the role ends"), Page());
        }
        var person = await db.Set<UserAccount>().SingleAsync(a => a.Id == held.Account, stop);
        await roles.EndAsync(held, person, reason, DeedOf("end role"), stop);
        return Done(AccessLinks.People, "The role has ended. It counts for nothing from the next request on.");
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        var area = access.Visitor!.Area;
        var rows = await (from m in db.Set<Membership>() where m.Area == area && m.Ended == null join a in db.Set<UserAccount>() on m.Account equals a.Id orderby a.Name select new { m, a }).AsNoTracking().ToListAsync(stop);
        Held = [.. rows.Where(r => string.IsNullOrWhiteSpace(Name) || r.a.Name.Contains(Name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(r => (r.m, r.a))];
    }
}
