using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Access.Account;

/// <summary>One's own account: where one is signed in, and the way out everywhere.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(DirectoryDb db, PresentVisitor present, SessionBook sessions) : RoomPage
{
    public SignedIn Person => present.Person!;
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    /// <summary>Whoever signs in through a provider or by passkey alone has none to change.</summary>
    public bool HasPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        HasPassword = await db.Set<UserAccount>().AnyAsync(a => a.Id == Person.Account && a.PasswordHash != null, stop);
        Sessions = await db.Set<SignInSession>().AsNoTracking()
            .Where(s => s.Account == Person.Account && s.Ended == null).OrderByDescending(s => s.Seen).Take(20).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await sessions.EndAllAsync(Person.Account, keep: Person.Session, stop);
        return Done(AccessLinks.Account, "You are signed out everywhere else.");
    }
}
