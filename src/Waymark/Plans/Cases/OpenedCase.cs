using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases;

/// <summary>A case opened for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OpenedCase(WaymarkDb db, IChildren children)
{
    /// <summary>The case without what its clocks are computed from. One query beside those of opening the child.</summary>
    public async Task<(EhcCase Case, ChildCard Child)?> FindAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        var found = await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, stop);
        return await ChildAsync(found, id, permission, what, stop) is { } child ? (found!, child) : null;
    }

    public async Task<(CaseRecord Record, ChildCard Child)?> OpenAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        var record = await CaseRecord.LoadAsync(db, id, stop);
        return await ChildAsync(record?.Case, id, permission, what, stop) is { } child ? (record!, child) : null;
    }

    // A case that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
    private async Task<ChildCard?> ChildAsync(EhcCase? found, CaseId id, Permission permission, string what, CancellationToken stop)
    {
        var child = await children.OpenAsync(found?.Child ?? new(id.Value), permission, what, stop);
        return found is null ? null : child;
    }
}
