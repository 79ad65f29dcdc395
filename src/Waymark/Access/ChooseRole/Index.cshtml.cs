using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Sessions;
using Waymark.Access.SignIn;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Access.ChooseRole;

/// <summary>People with several roles choose one with its purpose; the choice begins a new session.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(DirectoryDb db, PresentVisitor present, IAreas areas, SessionBook sessions, CompleteSignIn complete) : RoomPage
{
    public IReadOnlyList<(Membership Membership, string Area)> Held { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => ReadAsync(stop);

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken stop)
    {
        await ReadAsync(stop);
        if (Held.All(h => h.Membership.Id != membership)) return NotFound();
        var account = await db.Set<UserAccount>().SingleAsync(a => a.Id == present.Person!.Account, stop);
        await sessions.EndAsync(present.Person!.Session, stop);
        return LocalRedirect(await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, "choice of role") with { Proved = present.Person.Proved }, membership, stop));
    }

    private async Task ReadAsync(CancellationToken stop)
    {
        var me = present.Person!.Account;
        var names = (await areas.AllAsync(stop)).ToDictionary(a => a.Code, a => a.Name);
        Held = [.. (await db.Set<Membership>().AsNoTracking().Where(m => m.Account == me).ToListAsync(stop)).Where(m => m.InForce(Today))
            .Select(m => (m, names.GetValueOrDefault(m.Area, m.Area.Value)))];
    }
}
