using Microsoft.EntityFrameworkCore;
using Waymark.Access.Gate;
using Waymark.Access.Trail;
using Waymark.Shell.Data;

namespace Waymark.Access.SignIn;

/// <summary>A try on a known account that did not succeed stands in the trail of each area where the person works: whose account, in which way, never what was typed.</summary>
internal sealed class FailedSignIns(DirectoryDb db, TrailWriter trail, PresentVisitor present)
{
    /// <param name="how">The way of signing in, as sessions name it.</param>
    public async Task RecordAsync(UserAccount account, string how, CancellationToken stop)
    {
        var areas = await db.Set<Membership>().Where(m => m.Account == account.Id && m.Ended == null).Select(m => m.Area).Distinct().ToListAsync(stop);
        var deed = DirectoryChange.About(present.Deed("sign in"), account, how) with { Outcome = "refused" };
        foreach (var area in areas) await trail.WriteAsync(area, deed.Entry(""), stop);
    }
}
