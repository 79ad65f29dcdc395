using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Access.People;

/// <summary>
/// A question about one person of the area, asked once more before it is done. Whoever works in another area too is not one area's to close or to
/// invite: their roles here can be ended.
/// </summary>
internal abstract class PersonPage(DirectoryDb db, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public UserAccount Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();

    protected async Task<bool> FindAsync(CancellationToken stop)
    {
        var (id, area) = (AccountId.From(Id), access.Visitor!.Area);
        var found = await db.Set<UserAccount>().FirstOrDefaultAsync(a => a.Id == id && db.Set<Membership>().Any(m => m.Account == id && m.Area == area && m.Ended == null), stop);
        Person = found!;
        return found is not null;
    }

    /// <summary>What stands in the way of doing it here.</summary>
    protected async Task<Problems> CheckAsync(bool needsReason, CancellationToken stop)
    {
        var (id, area) = (AccountId.From(Id), access.Visitor!.Area);
        return new Problems()
            .AddIf(needsReason && string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Enter why")
            .AddIf(Reason?.Length > 500, nameof(Reason), "The reason must be 500 characters or fewer")
            .AddIf(id == access.Visitor.Account, nameof(Reason), "This is your own account. Ask another administrator")
            .AddIf(await db.Set<Membership>().AnyAsync(m => m.Account == id && m.Area != area && m.Ended == null, stop), nameof(Reason),
                "This person works in another area too. End their roles here, or ask whoever runs the installation");
    }
}
