using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Versions;

/// <summary>Opens the versions of a case for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OpenedVersions(WaymarkDb db, OpenedCase opened)
{
    /// <summary>All versions, the latest first.</summary>
    public async Task<(ChildCard Child, IReadOnlyList<PlanVersion> All)?> OpenAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        if (await opened.FindAsync(id, permission, what, stop) is not var (_, child)) return null;
        return (child, await db.Set<PlanVersion>().Where(v => v.Case == id).OrderByDescending(v => v.Number).AsNoTracking().ToListAsync(stop));
    }

    /// <summary>One version.</summary>
    public async Task<(ChildCard Child, PlanVersion Version)?> OpenAsync(CaseId id, int number, Permission permission, string what, CancellationToken stop)
    {
        if (await opened.FindAsync(id, permission, what, stop) is not var (_, child)) return null;
        var found = await db.Set<PlanVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Case == id && v.Number == number, stop);
        return found is null ? null : (child, found);
    }
}
