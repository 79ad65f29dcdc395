using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Sessions;
using Waymark.Access.Trail;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.SignIn;

/// <summary>The end of every way of signing in: a session with a new key, the entry of the trail, the cookie.</summary>
internal sealed class CompleteSignIn(DirectoryDb db, SessionBook sessions, SignedInPeople people, TrailWriter trail, IClock clock)
{
    /// <param name="membership">The role to begin in; without one, the only one that the person holds.</param>
    /// <returns>Where to go: the start page, or the choice of a role.</returns>
    public async Task<string> RunAsync(HttpContext context, UserAccount account, SessionBook.Device device, Guid? membership, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        var held = (await db.Set<Membership>().AsNoTracking().Where(m => m.Account == account.Id).ToListAsync(stop)).Where(m => m.InForce(today)).ToList();
        var chosen = membership is not null ? held.SingleOrDefault(m => m.Id == membership) : held.Count == 1 ? held[0] : null;
        var key = await sessions.BeginAsync(account, chosen?.Id, device, stop);
        var person = await people.FindAsync(key, stop) ?? throw new InvalidOperationException("The session that was just begun cannot be read.");
        var present = context.RequestServices.GetRequiredService<PresentVisitor>();
        present.Enter(person, context.TraceIdentifier);
        foreach (var area in chosen is not null ? [chosen.Area] : held.Select(m => m.Area).Distinct())
            await trail.WriteAsync(area, present.Deed("sign in").As("sign in", $"session:{person.Session}").Entry(device.Method), stop);
        SessionCookie.Write(context, key);
        return chosen is not null ? AccessLinks.Start : AccessLinks.ChooseRole;
    }
}
