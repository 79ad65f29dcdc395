using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Versions;

/// <summary>Opens the versions of a case for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OpenedVersions(WaymarkDb db, IChildren children)
{
    /// <summary>All versions, the latest first.</summary>
    public async Task<(ChildCard Child, IReadOnlyList<PlanVersion> All)?> OpenAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        if (await ChildAsync(id, permission, what, stop) is not { } child) return null;
        return (child, await db.Set<PlanVersion>().Where(v => v.Case == id).OrderByDescending(v => v.Number).AsNoTracking().ToListAsync(stop));
    }

    /// <summary>One version.</summary>
    public async Task<(ChildCard Child, PlanVersion Version)?> OpenAsync(CaseId id, int number, Permission permission, string what, CancellationToken stop)
    {
        if (await ChildAsync(id, permission, what, stop) is not { } child) return null;
        var found = await db.Set<PlanVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Case == id && v.Number == number, stop);
        return found is null ? null : (child, found);
    }

    private async Task<ChildCard?> ChildAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        // A case that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        var found = await db.Set<EhcCase>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop);
        var child = await children.OpenAsync(found?.Child ?? new(id.Value), permission, what, stop);
        return found is null ? null : child;
    }
}
