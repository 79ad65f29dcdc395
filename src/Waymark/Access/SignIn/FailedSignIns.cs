using Waymark.Access.Gate;
using Waymark.Access.Trail;

namespace Waymark.Access.SignIn;

/// <summary>A try on a known account that did not succeed stands in the trail of each area where the person works: whose account, in which way, never what was typed.</summary>
internal sealed class FailedSignIns(DirectoryChange directory, TrailWriter trail, PresentVisitor present)
{
    /// <param name="how">The way of signing in, as sessions name it.</param>
    public async Task RecordAsync(UserAccount account, string how, CancellationToken stop)
    {
        var deed = DirectoryChange.About(present.Deed("sign in"), account, how) with { Outcome = "refused" };
        foreach (var area in await directory.AreasOfAsync(account.Id, stop)) await trail.WriteAsync(area, deed.Entry(""), stop);
    }
}
